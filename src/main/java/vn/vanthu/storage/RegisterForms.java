package vn.vanthu.storage;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.vanthu.domain.form.RegisterCells;
import vn.vanthu.domain.form.RegisterForm;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.work.Failure;

/**
 * Registers as data (domain.md 5.2, 10): those of the program, and those that the office puts into {@code
 * forms/registers/} of its archive. One of the same code takes the place of the program's.
 */
public final class RegisterForms {
    private static final Path FOLDER = Path.of("forms", "registers");
    private static final String SUFFIX = ".properties";
    private static final String COLUMN = "column.";

    private final Path folder;

    RegisterForms(Path archive) {
        this.folder = archive.resolve(FOLDER);
    }

    /** Of the archive that {@code database} is of. */
    public static RegisterForms of(Database database) {
        return new RegisterForms(database.folder());
    }

    /**
     * The program's forms and the office's own.
     *
     * @throws Failure BAD_FORM, FILE_UNREADABLE
     */
    public List<RegisterForm> beside(List<RegisterForm> ofProgram) {
        Map<String, RegisterForm> forms = new LinkedHashMap<>();
        ofProgram.forEach(form -> forms.put(form.code(), form));
        files().forEach(file -> {
            RegisterForm form = form(file.getFileName().toString(), read(file));
            forms.put(form.code(), form);
        });
        return List.copyOf(forms.values());
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Failure.of(Failure.Kind.FILE_UNREADABLE, e, folder);
        }
    }

    private static Properties read(Path file) {
        Properties values = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            values.load(text);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw Failure.of(Failure.Kind.BAD_FORM, e, file.getFileName(), "UTF-8");
        } catch (IOException e) {
            throw Failure.of(Failure.Kind.FILE_UNREADABLE, e, file);
        }
        return values;
    }

    /** @throws Failure BAD_FORM naming the file and the key that is missing or wrong */
    static RegisterForm form(String name, Properties file) {
        List<RegisterForm.Column> columns = columns(name, file);
        if (columns.isEmpty()) {
            throw new Failure(Failure.Kind.BAD_FORM, name, COLUMN + "01");
        }
        String code = value(name, file, "code");
        String subject = value(name, file, "subject");
        return new RegisterForm(
                code,
                value(name, file, "title"),
                value(name, file, "basis"),
                day(name, file, "validFrom"),
                file.containsKey("validTo") ? Optional.of(day(name, file, "validTo")) : Optional.empty(),
                constant(name, "subject", RegisterForm.Subject.class, subject),
                columns);
    }

    private static List<RegisterForm.Column> columns(String name, Properties file) {
        Set<String> keys = new TreeSet<>(file.stringPropertyNames());
        return keys.stream()
                .filter(key -> key.startsWith(COLUMN))
                .map(key -> column(name, key, value(name, file, key)))
                .toList();
    }

    private static RegisterForm.Column column(String name, String key, String line) {
        String[] parts = line.split("\\s*\\|\\s*", -1);
        if (parts.length != 4 || !RegisterCells.keys().contains(parts[0].trim())) {
            throw new Failure(Failure.Kind.BAD_FORM, name, key + " = " + line);
        }
        double width;
        try {
            width = Double.parseDouble(parts[2]);
        } catch (NumberFormatException e) {
            throw Failure.of(Failure.Kind.BAD_FORM, e, name, key + " = " + line);
        }
        if (!(width > 0) || Double.isInfinite(width) || parts[1].isBlank()) {
            throw new Failure(Failure.Kind.BAD_FORM, name, key + " = " + line);
        }
        RegisterForm.Kind kind = constant(name, key, RegisterForm.Kind.class, parts[3].trim());
        return new RegisterForm.Column(parts[0].trim(), parts[1].trim(), width, kind);
    }

    private static <E extends Enum<E>> E constant(String name, String key, Class<E> type, String word) {
        try {
            return Enum.valueOf(type, word);
        } catch (IllegalArgumentException e) {
            throw Failure.of(Failure.Kind.BAD_FORM, e, name, key + " = " + word);
        }
    }

    private static LocalDate day(String name, Properties file, String key) {
        String day = value(name, file, key);
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw Failure.of(Failure.Kind.BAD_FORM, e, name, key + " = " + day);
        }
    }

    private static String value(String name, Properties file, String key) {
        String value = Folding.nfc(file.getProperty(key, "")).strip();
        if (value.isEmpty()) {
            throw new Failure(Failure.Kind.BAD_FORM, name, key);
        }
        return value;
    }
}
