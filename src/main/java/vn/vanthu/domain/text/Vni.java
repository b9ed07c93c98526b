package vn.vanthu.domain.text;

import java.util.HashMap;
import java.util.Map;

/** VNI for Windows: most letters are a base and a sign behind it that carries hat, breve and tone (domain.md 8.2). */
final class Vni {
    /** Sắc, huyền, hỏi, ngã, nặng behind a plain vowel, ô or ö. */
    private static final String TONES = "ùøûõï";

    private static final String HATS = "âáàåãä";
    private static final String BREVES = "êéèúüë";
    private static final Map<String, Character> PAIRS = pairs();
    private static final Map<Character, Character> SINGLES = Map.ofEntries(
            Map.entry('ô', 'ơ'),
            Map.entry('ö', 'ư'),
            Map.entry('í', 'í'),
            Map.entry('ì', 'ì'),
            Map.entry('æ', 'ỉ'),
            Map.entry('ó', 'ĩ'),
            Map.entry('ò', 'ị'),
            Map.entry('î', 'ỵ'),
            Map.entry('ñ', 'đ'));

    private Vni() {}

    private static Map<String, Character> pairs() {
        Map<String, Character> pairs = new HashMap<>();
        add(pairs, 'a', TONES, "áàảãạ");
        add(pairs, 'e', TONES, "éèẻẽẹ");
        add(pairs, 'o', TONES, "óòỏõọ");
        add(pairs, 'u', TONES, "úùủũụ");
        add(pairs, 'y', TONES, "ýỳỷỹỵ");
        add(pairs, 'ô', TONES, "ớờởỡợ");
        add(pairs, 'ö', TONES, "ứừửữự");
        add(pairs, 'a', HATS, "âấầẩẫậ");
        add(pairs, 'e', HATS, "êếềểễệ");
        add(pairs, 'o', HATS, "ôốồổỗộ");
        add(pairs, 'a', BREVES, "ăắằẳẵặ");
        return Map.copyOf(pairs);
    }

    private static void add(Map<String, Character> pairs, char base, String signs, String letters) {
        for (int i = 0; i < signs.length(); i++) {
            pairs.put("" + base + signs.charAt(i), letters.charAt(i));
        }
    }

    static String decode(String written) {
        StringBuilder text = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char sign = written.charAt(i);
            Character pair =
                    i + 1 < written.length() ? PAIRS.get("" + lower(sign) + lower(written.charAt(i + 1))) : null;
            char letter = pair == null ? SINGLES.getOrDefault(lower(sign), sign) : pair;
            boolean isCapital = Character.isUpperCase(sign);
            text.append(isCapital ? Character.toUpperCase(letter) : letter);
            if (pair != null) {
                i++;
            }
        }
        return text.toString();
    }

    private static char lower(char sign) {
        return Character.toLowerCase(sign);
    }
}
