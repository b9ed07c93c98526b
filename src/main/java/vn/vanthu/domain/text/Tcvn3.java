package vn.vanthu.domain.text;

/** TCVN 5712:1993, third table, as programs for Latin-1 see its bytes (domain.md 8.2). */
final class Tcvn3 {
    /** The letter of each code from A1; a blank where there is none. U+00AD, a "soft hyphen", is ư. */
    private static final String FROM_A1 = "ĂÂÊÔƠƯĐăâêôơưđ" // A1–AE
            + "      àảãáạ ằẳẵắ " // AF–BF
            + "      ặầẩẫấậè ẻẽ" // C0–CF
            + "éẹềểễếệìỉ   ĩíịò" // D0–DF
            + " ỏõóọồổỗốộờởỡớợù" // E0–EF
            + " ủũúụừửữứựỳỷỹýỵ"; // F0–FE

    private Tcvn3() {}

    static String decode(String written) {
        StringBuilder text = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char sign = written.charAt(i);
            int code = sign - 0xa1;
            char letter = code >= 0 && code < FROM_A1.length() ? FROM_A1.charAt(code) : ' ';
            text.append(letter == ' ' ? sign : letter);
        }
        return text.toString();
    }
}
