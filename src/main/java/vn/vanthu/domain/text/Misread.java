package vn.vanthu.domain.text;

/** UTF-8 that some program read byte by byte as Windows-1252 or Latin-1, put right again. */
final class Misread {
    /** What Windows-1252 has in the places 80 to 9F; a blank where nothing. */
    private static final String WINDOWS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    private Misread() {}

    /** Sequences that are no UTF-8 stay as they are. */
    static String decode(String written) {
        StringBuilder text = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); ) {
            int length = length(written, i);
            if (length == 1) {
                text.append(written.charAt(i));
            } else {
                text.appendCodePoint(codePoint(written, i, length));
            }
            i += length;
        }
        return text.toString();
    }

    /** How many bytes of a whole sequence begin at {@code at}; 1 where none does. */
    private static int length(String written, int at) {
        int lead = octet(written.charAt(at));
        int length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : 1;
        if (at + length > written.length()) {
            return 1;
        }
        for (int i = 1; i < length; i++) {
            int next = octet(written.charAt(at + i));
            if (next < 0x80 || next >= 0xc0) {
                return 1;
            }
        }
        return length;
    }

    private static int codePoint(String written, int at, int length) {
        int value = octet(written.charAt(at)) & (length == 2 ? 0x1f : 0x0f);
        for (int i = 1; i < length; i++) {
            value = value << 6 | (octet(written.charAt(at + i)) & 0x3f);
        }
        return value;
    }

    /** The byte that was shown as {@code sign}; -1 where none. */
    private static int octet(char sign) {
        if (sign < 0x100) {
            return sign;
        }
        int place = WINDOWS.indexOf(sign);
        return place < 0 ? -1 : 0x80 + place;
    }
}
