package vn.vanthu.officefile;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import vn.vanthu.domain.text.Folding;

/** What the sheets of one workbook are called: each otherwise, as the format asks (ECMA-376 and Excel's own limits). */
final class SheetNames {
    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    /** A name like {@code wanted} that a sheet may have and none has yet. */
    String free(String wanted) {
        String clean = clean(wanted);
        String name = shortened(clean, LONGEST);
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String ending = " (" + i + ")";
            name = shortened(clean, LONGEST - ending.length()) + ending;
        }
        return name;
    }

    /** Without the signs that a reference to a sheet cannot bear; no apostrophe at either end; never empty. */
    private static String clean(String wanted) {
        String plain = Folding.tidy(wanted.replaceAll("[\\p{Cntrl}\\[\\]:*?/\\\\\\ufffe\\uffff]", " "))
                .replaceAll("^['\\s]+|['\\s]+$", "");
        // "History" is Excel's own.
        return plain.isEmpty() || plain.equalsIgnoreCase("history") ? "Sheet" : plain;
    }

    private static String shortened(String name, int longest) {
        if (name.length() <= longest) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(longest - 1)) ? longest - 1 : longest;
        return name.substring(0, end).replaceAll("['\\s]+$", "");
    }
}
