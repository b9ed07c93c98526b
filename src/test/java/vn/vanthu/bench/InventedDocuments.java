package vn.vanthu.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.domain.text.PartialDate;

/**
 * Documents of an archive that never was: ten years, 200 agencies, texts of 2 to 8 kB in syllables put together by the
 * rules of Vietnamese spelling and spread as words are (Zipf), some of them citing earlier documents. The same for the
 * same number, whatever is asked before.
 */
final class InventedDocuments {
    static final int AGENCIES = 200;
    static final int YEARS = 10;
    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 4);
    private static final List<String> TYPES = List.of(
            "Công văn",
            "Báo cáo",
            "Thông báo",
            "Quyết định",
            "Kế hoạch",
            "Chỉ thị",
            "Nghị quyết",
            "Hướng dẫn",
            "Tờ trình");
    private static final List<String> SYMBOLS = List.of("CV", "BC", "TB", "QĐ", "KH", "CT", "NQ", "HD", "TTr");
    private static final String[] ONSETS = "b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x".split(" ");
    private static final String[] RHYMES =
            ("a ai am an ang anh ao ap at ay ăm ăn ăng ăt âm ân âng âp ât âu ây em en êm ên"
                            + " ênh êt êu i iên iêp iêt inh it iu o oa oai oan oang oat oi om on ong op ot ôi ôm ôn ông ôp ôt ơi ơn"
                            + " u uân uât ui um un ung uôc uôi uôn uông up ut uy uyên uyêt ư ưc ưng ươc ươi ươn ương ưt ưu")
                    .split(" ");
    private static final String TONES = "\u0000\u0300\u0301\u0303\u0309\u0323";
    private static final int WORDS = 5_000;
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);

    private final String[] words;
    private final double[] below = new double[WORDS];
    private final int count;

    InventedDocuments(int count) {
        this.count = count;
        Random random = new Random(7);
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < WORDS) {
            String rhyme = RHYMES[random.nextInt(RHYMES.length)];
            int vowel = rhyme.length() > 1 && "aeouăâêôơư".indexOf(rhyme.charAt(1)) >= 0 ? 2 : 1;
            char tone = TONES.charAt(random.nextInt(TONES.length()));
            String toned = tone == 0 ? rhyme : rhyme.substring(0, vowel) + tone + rhyme.substring(vowel);
            made.add(Folding.nfc(ONSETS[random.nextInt(ONSETS.length)] + toned));
        }
        words = made.toArray(String[]::new);
        double sum = 0;
        for (int i = 0; i < WORDS; i++) {
            sum += 1 / (i + 3.0);
            below[i] = sum;
        }
    }

    /** A document, the text of its file, and what that cites. */
    record Invented(Document document, String text, List<Citation> citations) {}

    /** By what a document is cited. */
    private record Called(int type, DocCode code, LocalDate issued) {}

    static String agency(int number) {
        return "ĐẢNG ỦY XÃ TÂN " + (char) ('A' + number / 20) + " " + (number % 20 + 1);
    }

    static String agencyToken(String agency) {
        return "xa" + Folding.key(agency).replaceAll("[^a-z0-9]", "");
    }

    Invented get(int number) {
        Random random = random(number);
        Called called = called(number, random);
        List<Called> cited = new ArrayList<>();
        for (int left = random.nextInt(5) - 1; left > 0 && number > 1; left--) {
            cited.add(called(1 + random.nextInt(number - 1)));
        }
        DocumentFields fields = DocumentFields.EMPTY
                .change()
                .code(called.code())
                .type(TYPES.get(called.type()))
                .subject(sentence(random, 14))
                .issuer(agency(random.nextInt(AGENCIES)))
                .issueDate(PartialDate.of(called.issued()))
                .signer(new Signer(sentence(random, 3), "BÍ THƯ", List.of()))
                .distribution(DistributionList.parse("- Như trên,\n- " + sentence(random, 4) + ",\n- Lưu VPĐU."))
                .done();
        Document document = new Document(
                0,
                "",
                Direction.INCOMING,
                Optional.empty(),
                "",
                day(number),
                fields,
                Optional.of(new Document.KeptFile(new FileHash("%064x".formatted(number)), "a.pdf", 300_000, 2)),
                Optional.empty());
        return new Invented(
                document,
                text(random, cited),
                cited.stream()
                        .map(one -> new Citation(one.code(), PartialDate.of(one.issued()), ""))
                        .toList());
    }

    /** The number and symbol of a document, without the work of inventing the rest of it. */
    DocCode code(int number) {
        return called(number).code();
    }

    private Called called(int number) {
        return called(number, random(number));
    }

    private Called called(int number, Random random) {
        int type = random.nextInt(TYPES.size());
        DocCode code = DocCode.of(Integer.toString(1 + random.nextInt(2_000)), "", "", SYMBOLS.get(type) + "/ĐU");
        return new Called(type, code, day(number).minusDays(random.nextInt(5)));
    }

    private LocalDate day(int number) {
        return FIRST_DAY.plusDays((long) number * 365 * YEARS / count);
    }

    private static Random random(int number) {
        return new Random(1_000_003L * number + 17);
    }

    /** A word of the text, the commoner the more likely. */
    private String word(Random random) {
        int at = Arrays.binarySearch(below, random.nextDouble() * below[WORDS - 1]);
        return words[Math.min(WORDS - 1, at < 0 ? -at - 1 : at)];
    }

    private String sentence(Random random, int length) {
        List<String> sentence = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            sentence.add(word(random));
        }
        return String.join(" ", sentence);
    }

    private String text(Random random, List<Called> cited) {
        int bytes = 2_000 + random.nextInt(6_000);
        StringBuilder text = new StringBuilder();
        cited.forEach(one -> text.append("Căn cứ ")
                .append(TYPES.get(one.type()))
                .append(" số ")
                .append(one.code().normalised())
                .append(" ngày ")
                .append(one.issued().format(WRITTEN))
                .append(";\n"));
        int written = 0;
        while (written < bytes) {
            String sentence = sentence(random, 8 + random.nextInt(16))
                    + (random.nextInt(3) == 0 ? ", số " + random.nextInt(3_000) : "") + ".\n";
            text.append(sentence);
            written += sentence.getBytes(StandardCharsets.UTF_8).length;
        }
        return text.toString();
    }
}
