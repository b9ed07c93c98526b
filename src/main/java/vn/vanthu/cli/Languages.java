package vn.vanthu.cli;

import vn.vanthu.texts.Texts.Language;

/** The language asked for: needed before the command line is understood, for the message that it is not. */
final class Languages {
    private static final String OPTION = "--lang";

    private Languages() {}

    /** English where {@code --lang en} stands among the arguments, else Vietnamese. */
    static Language asked(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            boolean apart = arguments[i].equals(OPTION) && i + 1 < arguments.length && arguments[i + 1].equals("en");
            if (apart || arguments[i].equals(OPTION + "=en")) {
                return Language.ENGLISH;
            }
        }
        return Language.VIETNAMESE;
    }
}
