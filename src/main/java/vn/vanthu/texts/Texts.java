package vn.vanthu.texts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** The words shown to people: one bundle, Vietnamese first, English second. */
public final class Texts {
    private final Properties words;
    private final Locale locale;

    private Texts(Properties words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    /** The words of a language. */
    public static Texts in(Language language) {
        Properties words = new Properties();
        String name = language.code + ".properties";
        try (Reader reader = new InputStreamReader(Texts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the bundle " + name, e);
        }
        return new Texts(words, Locale.forLanguageTag(language.code));
    }

    /**
     * The sentence of {@code key} with {@code {0}, {1}} … filled in, numbers in the manner of the language.
     *
     * @throws IllegalArgumentException when the bundle has no such key: a bug, held off by a test
     */
    public String get(String key, Object... facts) {
        String pattern = words.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        return facts.length == 0 ? pattern.replace("''", "'") : new MessageFormat(pattern, locale).format(facts);
    }

    /** The word of an enum constant: key {@code enum.Type.CONSTANT}, {@code enum.Outer.Type.CONSTANT} for an inner one. */
    public String of(Enum<?> constant, Object... facts) {
        String type = constant.getDeclaringClass().getName();
        String shortName = type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
        return get("enum." + shortName + "." + constant.name(), facts);
    }

    /** All keys of the bundle. */
    public Set<String> keys() {
        return words.stringPropertyNames();
    }

    /** The languages of the screen. */
    public enum Language {
        VIETNAMESE("vi"),
        ENGLISH("en");

        private final String code;

        Language(String code) {
            this.code = code;
        }
    }
}
