package vn.vanthu.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A letter of an office that does not exist, written by chance from lists of words: what is printed, and so what a
 * careful reader would enter. Two books of words share nothing that names an issuer, a place or a subject, so that rules
 * mended with one can be judged with the other.
 */
final class WrittenLetter {
    /** {@code text} and, after a tab, the purpose. */
    final List<String> recipients = new ArrayList<>();

    final List<String> addressees = new ArrayList<>();
    final List<String> authority = new ArrayList<>();
    final List<String> body = new ArrayList<>();
    final List<String> citations = new ArrayList<>();
    boolean party;
    String parent = "";
    String issuer = "";
    String number = "";
    String symbol = "";
    String type = "Công văn";
    String place = "";
    String date = "";
    String dateLine = "";
    String subject = "";
    String mark = "";
    String title = "";
    String signer = "";
    String due = "";
    boolean colonBehindNumber;
    boolean brace;
    boolean signed;
    boolean appendix;

    private final Random random;
    private final String[][] words;

    private WrittenLetter(Random random, String[][] words) {
        this.random = random;
        this.words = words;
    }

    private static final int PLACES = 0;
    private static final int PROVINCES = 1;
    private static final int TOPICS = 2;
    private static final int OFFICES = 3;
    private static final int HAMLETS = 4;

    private static final String[][] FIRST_BOOK = {
        {"An Mai", "Tân Hòa", "Vĩnh Lạc", "Bình Thượng", "Yên Khê", "Phú Cát Đông"},
        {"Vân Hải", "Lam Giang", "Sơn Định"},
        {
            "tăng cường công tác quản lý, bảo vệ rừng trong mùa khô",
            "tổ chức hội nghị tổng kết công tác năm",
            "rà soát, lập danh sách đảng viên được tặng Huy hiệu Đảng",
            "chuẩn bị nội dung kỳ họp cuối năm của Hội đồng nhân dân xã",
            "triển khai tháng hành động vì môi trường",
            "kiểm tra việc chấp hành Điều lệ Đảng tại các chi bộ"
        },
        {"Sở Nội vụ", "Phòng Kinh tế", "Trung tâm Văn hóa", "Trạm Y tế xã"},
        {"Thôn Đông", "Thôn Trung", "Ấp Bình An"}
    };

    private static final String[][] SECOND_BOOK = {
        {"Đại Thành", "Mỹ Lương", "Quảng Phước", "Xuân Tiến", "Cẩm Hưng", "Trà Bình Tây"},
        {"Thạch Xuyên", "Hoài Châu", "Bắc Lĩnh"},
        {
            "phát động phong trào thi đua chào mừng đại hội các cấp",
            "đẩy nhanh tiến độ giải ngân vốn đầu tư công",
            "phòng, chống dịch bệnh trên đàn gia súc, gia cầm",
            "thành lập Tổ giúp việc Ban Chỉ đạo chuyển đổi số",
            "lấy ý kiến góp ý dự thảo quy chế làm việc",
            "bố trí, sử dụng trụ sở dôi dư sau sắp xếp đơn vị hành chính"
        },
        {"Sở Xây dựng", "Phòng Văn hóa - Xã hội", "Ban Quản lý dự án", "Trường Trung học cơ sở"},
        {"Khu phố 3", "Bản Nà Lốc", "Tổ dân phố Phú Mỹ"}
    };

    private static final String[] FAMILIES = {"Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Bùi", "Đỗ", "Hoàng", "Vũ", "Ngô"
    };
    private static final String[] MIDDLES = {"Thị", "Văn", "Hữu", "Ngọc", "Đình", "Quang", "Thu", "Minh", "Thế"};
    private static final String[] GIVENS = {
        "Bình", "Dũng", "Hạnh", "Khuê", "Lượng", "Mẫn", "Nghĩa", "Phượng", "Thủy", "Vỹ"
    };

    private static final String[] SENTENCES = {
        "Các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ được giao, chủ động xây dựng kế hoạch và tổ chức thực hiện bảo đảm"
                + " thiết thực, hiệu quả, tránh hình thức.",
        "Trong quá trình triển khai, nếu có khó khăn, vướng mắc, các đơn vị kịp thời phản ánh để được xem xét, hướng dẫn.",
        "Kết quả thực hiện là một trong những tiêu chí đánh giá, xếp loại tập thể và cá nhân người đứng đầu cuối năm.",
        "Giao bộ phận văn phòng theo dõi, đôn đốc, tổng hợp và báo cáo theo quy định.",
        "Công tác tuyên truyền được tiến hành thường xuyên, bằng nhiều hình thức phù hợp với từng đối tượng ở địa bàn."
    };

    /** @param unseen from the second book */
    static WrittenLetter write(long seed, boolean unseen) {
        Random random = new Random(seed);
        WrittenLetter letter = new WrittenLetter(random, unseen ? SECOND_BOOK : FIRST_BOOK);
        switch ((int) (seed % 6)) {
            case 0, 1 -> letter.committee();
            case 2 -> letter.state();
            case 3 -> letter.massOrganisation();
            case 4 -> letter.congress();
            default -> letter.cell();
        }
        letter.rest();
        return letter;
    }

    private String any(String... of) {
        return of[random.nextInt(of.length)];
    }

    private String word(int list) {
        return any(words[list]);
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private void committee() {
        party = true;
        place = word(PLACES);
        if (one(3)) {
            parent = "ĐẢNG ỦY " + any("XÃ ", "PHƯỜNG ") + capitals(place);
            String[] body = any(
                            "VĂN PHÒNG|VPĐU|CHÁNH VĂN PHÒNG",
                            "BAN XÂY DỰNG ĐẢNG|BXDĐ|TRƯỞNG BAN",
                            "ỦY BAN KIỂM TRA|UBKT|CHỦ NHIỆM")
                    .split("\\|");
            issuer = body[0];
            kind("CV", "KH", "BC", "HD", "TB");
            symbol += "/" + body[1];
            if (body[1].equals("UBKT")) {
                authority.add("T/M ỦY BAN KIỂM TRA");
            } else if (one(2)) {
                authority.add("K/T " + body[2]);
            }
            title = authority.isEmpty() || body[1].equals("UBKT") ? body[2] : "PHÓ " + body[2];
        } else {
            parent = "ĐẢNG BỘ TỈNH " + capitals(word(PROVINCES));
            issuer = any("ĐẢNG ỦY XÃ ", "ĐẢNG ỦY PHƯỜNG ") + capitals(place);
            kind("CV", "KH", "NQ", "CT", "BC", "TTr", "TB", "QĐ", "CTr", "KL");
            symbol += "/ĐU";
            if (one(4)) {
                authority.add("T/L BAN THƯỜNG VỤ");
                title = "CHÁNH VĂN PHÒNG";
            } else {
                authority.add(any("T/M BAN THƯỜNG VỤ", "T/M ĐẢNG ỦY", "T/M BAN CHẤP HÀNH"));
                title = any("BÍ THƯ", "PHÓ BÍ THƯ", "PHÓ BÍ THƯ THƯỜNG TRỰC");
            }
        }
    }

    private void state() {
        place = word(PLACES);
        colonBehindNumber = true;
        if (one(2)) {
            issuer = "ỦY BAN NHÂN DÂN XÃ " + capitals(place);
            parent = "";
            kind("", "QĐ", "KH", "TB", "BC", "TTr", "GM");
            symbol = symbol.isEmpty() ? "UBND-" + any("VHXH", "KT", "VP") : symbol + "-UBND";
            authority.add(any("TM. ỦY BAN NHÂN DÂN"));
            if (one(2)) {
                authority.add("KT. CHỦ TỊCH");
                title = "PHÓ CHỦ TỊCH";
            } else {
                title = "CHỦ TỊCH";
            }
        } else {
            parent = "ỦY BAN NHÂN DÂN TỈNH " + capitals(word(PROVINCES));
            issuer = capitals(word(OFFICES));
            kind("", "QĐ", "KH", "TB", "BC", "TTr");
            String unit = issuer.replaceAll("(\\p{L})\\p{L}*[ -]*", "$1");
            symbol = symbol.isEmpty() ? unit + "-VP" : symbol + "-" + unit;
            title = "GIÁM ĐỐC";
            if (one(2)) {
                authority.add("KT. GIÁM ĐỐC");
                title = "PHÓ GIÁM ĐỐC";
            }
        }
    }

    private void massOrganisation() {
        party = true;
        place = word(PLACES);
        String[] body = any(
                        "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM|MTTQ-BTT|T/M BAN THƯỜNG TRỰC|CHỦ TỊCH",
                        "HỘI NÔNG DÂN|HND|T/M BAN THƯỜNG VỤ|CHỦ TỊCH",
                        "HỘI LIÊN HIỆP PHỤ NỮ|BTV|T/M BAN THƯỜNG VỤ|PHÓ CHỦ TỊCH",
                        "HỘI CỰU CHIẾN BINH|CCB|T/M BAN CHẤP HÀNH|CHỦ TỊCH")
                .split("\\|");
        parent = body[0] + " TỈNH " + capitals(word(PROVINCES));
        issuer = body[0] + " XÃ " + capitals(place);
        kind("CV", "KH", "BC", "TB", "HD");
        symbol += "/" + body[1];
        authority.add(body[2]);
        title = body[3];
        colonBehindNumber = one(2);
    }

    private void congress() {
        party = true;
        place = word(PLACES);
        parent = "ĐẢNG BỘ XÃ " + capitals(place);
        issuer = "ĐẠI HỘI ĐẢNG BỘ XÃ LẦN THỨ " + any("I", "II", "XIV");
        kind("NQ", "BC", "TB");
        symbol += "/ĐH";
        authority.add("T/M ĐOÀN CHỦ TỊCH");
        title = any("BÍ THƯ ĐẢNG ỦY", "PHÓ BÍ THƯ ĐẢNG ỦY");
    }

    private void cell() {
        party = true;
        place = word(PLACES);
        parent = "ĐẢNG ỦY XÃ " + capitals(place);
        issuer = "CHI BỘ " + capitals(word(HAMLETS));
        kind("NQ", "BC", "KH", "TTr", "CV");
        symbol += "/CB";
        authority.add(any("T/M CHI BỘ", "T/M CHI ỦY"));
        title = any("BÍ THƯ", "PHÓ BÍ THƯ");
    }

    private void kind(String... abbreviations) {
        symbol = any(abbreviations);
        type = switch (symbol) {
            case "KH" -> "Kế hoạch";
            case "NQ" -> "Nghị quyết";
            case "CT" -> "Chỉ thị";
            case "BC" -> "Báo cáo";
            case "TTr" -> "Tờ trình";
            case "TB" -> "Thông báo";
            case "QĐ" -> "Quyết định";
            case "HD" -> "Hướng dẫn";
            case "CTr" -> "Chương trình";
            case "KL" -> "Kết luận";
            case "GM" -> "Giấy mời";
            default -> "Công văn";
        };
    }

    boolean isLetter() {
        return type.equals("Công văn");
    }

    private void rest() {
        number = one(8) ? "" : "%02d".formatted(1 + random.nextInt(one(3) ? 1400 : 300));
        int day = 1 + random.nextInt(28);
        int month = 1 + random.nextInt(12);
        int year = 2021 + random.nextInt(6);
        boolean blankDay = one(10);
        date = blankDay ? "" : "%d-%02d-%02d".formatted(year, month, day);
        dateLine = "%s, ngày %s tháng %s năm %d"
                .formatted(place, blankDay ? "     " : "%02d".formatted(day), month < 3 ? "0" + month : month, year);
        String topic = word(TOPICS) + (one(2) ? " năm " + year : "") + (one(3) ? " trên địa bàn xã " + place : "");
        subject = (isLetter() ? any("V/v ", "về việc ", "") : any("về ", "")) + topic;
        mark = one(9) ? any("HỎA TỐC", "KHẨN", "THƯỢNG KHẨN") : "";
        signer = any(FAMILIES) + " " + any(MIDDLES) + " " + any(GIVENS);
        signed = one(4);
        colonBehindNumber |= one(5);
        address();
        text(year, month, day, topic);
        distribute();
    }

    private void address() {
        boolean addressed = isLetter() || type.equals("Tờ trình") || type.equals("Giấy mời");
        if (!addressed) {
            return;
        }
        addressees.add(
                any("Các chi bộ trực thuộc", "Ban Thường vụ Đảng ủy xã " + place, "Ủy ban nhân dân xã " + place));
        if (one(2)) {
            addressees.add(
                    any("Mặt trận Tổ quốc và các tổ chức chính trị - xã hội xã", "Các trường học trên địa bàn xã"));
            addressees.add(any("Các thôn, tổ dân phố", word(OFFICES) + " " + place));
        }
    }

    private void text(int year, int month, int day, String topic) {
        String cited = "%d-%s/TU".formatted(1 + random.nextInt(90), any("NQ", "CT", "KH"));
        String citedDate = "%02d/%02d/%d".formatted(1 + random.nextInt(28), 1 + random.nextInt(12), year - 1);
        citations.add(cited + "\t" + iso(citedDate));
        body.add("Thực hiện " + any("Văn bản", "Công văn") + " số " + cited + " ngày " + citedDate + " của Tỉnh ủy "
                + word(PROVINCES) + " về " + topic + ", " + inText(issuer) + " đề nghị thực hiện các nội dung sau:");
        for (int i = 1; i <= 2 + random.nextInt(4); i++) {
            body.add(i + ". " + any(SENTENCES) + " " + any(SENTENCES));
        }
        if (one(2)) {
            int dueMonth = month == 12 ? 12 : month + 1;
            due = "%d-%02d-%02d".formatted(year, dueMonth, day);
            body.add("Báo cáo kết quả gửi về văn phòng "
                    + any("trước ngày ", "chậm nhất ngày ", "chậm nhất đến hết ngày ", "xong trước ngày ")
                    + "%02d/%d/%d".formatted(day, dueMonth, year) + " để tổng hợp.");
        }
        appendix = one(5);
        if (appendix) {
            body.add("(Có phụ lục kèm theo).");
        }
    }

    private static String iso(String date) {
        return date.substring(6) + "-" + date.substring(3, 5) + "-" + date.substring(0, 2);
    }

    private void distribute() {
        String[] purposes = {"để báo cáo", "để b/c", "b/c", "để t/hiện", "để thực hiện", "để biết", "báo cáo"};
        recipients.add(isLetter() ? "Như trên" : any("Tỉnh ủy", "Thường trực Đảng ủy xã") + "\t" + any(purposes));
        brace = one(4);
        String shared = any(purposes);
        recipients.add(any("Thường trực HĐND xã", "Văn phòng Đảng ủy") + (one(3) && !brace ? "\t" + shared : ""));
        recipients.add(any("Các đồng chí ủy viên Ban Chấp hành", "Ủy ban nhân dân xã") + (brace ? "\t" + shared : ""));
        if (one(2) || brace) {
            recipients.add(
                    any("Các chi bộ, đảng bộ trực thuộc", "Trưởng các thôn") + (one(3) && !brace ? "\t" + shared : ""));
        }
        recipients.add(any("Lưu: VT", "Lưu Văn phòng", "Lưu: VT, " + any("KT", "VP", "TH") + "(3)", "Lưu VT"));
    }

    private static String inText(String name) {
        return name.substring(0, 1) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    private static String capitals(String name) {
        return name.toUpperCase(java.util.Locale.ROOT);
    }
}
