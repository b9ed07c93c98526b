package vn.vanthu.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.document.DocumentType;
import vn.vanthu.domain.form.CopyForm;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.domain.form.TypeLimit;

/**
 * The forms that come with the program, as data files in UTF-8 on the class path: layout profiles, document types and
 * registers (domain.md 2.1 to 2.3, 3.1, 3.2, 4.2 to 4.4, 5.2, 5.5).
 */
public final class Forms {
    private static final List<String> PROFILES = List.of("hd36", "hd05", "nd30");
    private static final List<String> REGISTERS = List.of(
            "incoming",
            "incoming-party",
            "outgoing",
            "internal",
            "copies",
            "transfer-incoming",
            "transfer-outgoing",
            "postal",
            "follow-up");

    /** Reads all of them. A file that is missing or wrong is a fault of the program, not of its user. */
    public FormCatalog load() {
        return new FormCatalog(
                PROFILES.stream().map(Forms::profile).toList(),
                types(),
                REGISTERS.stream()
                        .map(name -> RegisterForms.form(name, read("registers/" + name)))
                        .toList(),
                limits());
    }

    private static LayoutProfile profile(String name) {
        Properties file = read(name);
        return new LayoutProfile(
                value(file, "code"),
                value(file, "title"),
                LocalDate.parse(value(file, "validFrom")),
                Optional.ofNullable(file.getProperty("validTo")).map(LocalDate::parse),
                new LayoutProfile.Margins(
                        number(file, "margin.top"),
                        number(file, "margin.bottom"),
                        number(file, "margin.left"),
                        number(file, "margin.right"),
                        LayoutProfile.Verso.valueOf(value(file, "margin.verso"))),
                new LayoutProfile.Sizes(
                        number(file, "size.agency"),
                        number(file, "size.number"),
                        number(file, "size.kind"),
                        number(file, "size.date"),
                        number(file, "size.authority"),
                        number(file, "size.name"),
                        number(file, "size.label"),
                        number(file, "size.list"),
                        number(file, "size.smallestList")),
                copyForm(file));
    }

    private static CopyForm copyForm(Properties file) {
        return new CopyForm(
                ofEachKind(kind -> value(file, "word." + kind)),
                ofEachKind(kind -> value(file, "symbol." + kind)),
                CopyForm.Numbering.valueOf(value(file, "numbering")),
                CopyForm.Heading.valueOf(value(file, "heading")),
                CopyForm.SuperiorLine.valueOf(value(file, "superiorLine")),
                CopyForm.Weight.valueOf(value(file, "titleWeight")),
                CopyForm.Label.valueOf(value(file, "label")),
                value(file, "separator"),
                Integer.parseInt(value(file, "signatureLines")),
                number(file, "ruleWeight"),
                number(file, "gap"),
                number(file, "pitch"),
                number(file, "tightPitch"),
                value(file, "continued"));
    }

    private static Map<CopyKind, String> ofEachKind(Function<CopyKind, String> value) {
        Map<CopyKind, String> values = new EnumMap<>(CopyKind.class);
        for (CopyKind kind : CopyKind.values()) {
            values.put(kind, value.apply(kind));
        }
        return values;
    }

    /** The types of both lists, joined by name: a name has one abbreviation in the Party's and one in the state's. */
    private static List<DocumentType> types() {
        Map<String, TypeLine> party = typeLines("types-qd399");
        Map<String, TypeLine> state = typeLines("types-nd30");
        Set<String> names = new LinkedHashSet<>(party.keySet());
        names.addAll(state.keySet());
        List<DocumentType> types = new ArrayList<>();
        for (String name : names) {
            TypeLine one = party.getOrDefault(name, TypeLine.NONE);
            TypeLine other = state.getOrDefault(name, TypeLine.NONE);
            Set<String> printed = new LinkedHashSet<>(one.printedForms());
            printed.addAll(other.printedForms());
            types.add(new DocumentType(name, one.abbreviation(), other.abbreviation(), List.copyOf(printed)));
        }
        return types;
    }

    private static Map<String, TypeLine> typeLines(String name) {
        Properties file = read(name);
        Map<String, String> inOrder = new TreeMap<>();
        file.stringPropertyNames().forEach(key -> inOrder.put(key, file.getProperty(key)));
        Map<String, TypeLine> lines = new LinkedHashMap<>();
        for (String line : inOrder.values()) {
            String[] parts = line.split("\\|", -1);
            lines.put(parts[0].trim(), new TypeLine(parts[1].trim(), names(parts.length > 2 ? parts[2] : "")));
        }
        return lines;
    }

    private static List<TypeLimit> limits() {
        Properties file = read("limits-qd399");
        return file.stringPropertyNames().stream()
                .sorted()
                .map(key -> file.getProperty(key).split("\\|", -1))
                .map(parts -> new TypeLimit(parts[0].trim(), names(parts[1]), names(parts[2]), parts[3].trim()))
                .toList();
    }

    private static List<String> names(String joined) {
        return joined.isBlank() ? List.of() : List.of(joined.trim().split("\\s*,\\s*"));
    }

    private static double number(Properties file, String key) {
        return Double.parseDouble(value(file, key));
    }

    private static String value(Properties file, String key) {
        String value = file.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("a form has no " + key);
        }
        return value.trim();
    }

    private static Properties read(String name) {
        Properties file = new Properties();
        String path = "/vn/vanthu/forms/" + name + ".properties";
        try (InputStream bytes = Forms.class.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalStateException("the program has no " + path);
            }
            Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
            file.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
        return file;
    }

    private record TypeLine(String abbreviation, List<String> printedForms) {
        static final TypeLine NONE = new TypeLine("", List.of());
    }
}
