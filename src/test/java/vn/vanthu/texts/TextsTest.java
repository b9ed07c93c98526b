package vn.vanthu.texts;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.distributing.KeepAddressBook;
import vn.vanthu.domain.archive.Finding;
import vn.vanthu.domain.copy.CopyContent;
import vn.vanthu.domain.copy.CopyNote;
import vn.vanthu.domain.copy.CopyOrder;
import vn.vanthu.domain.copy.CopyWarning;
import vn.vanthu.domain.copy.Placement;
import vn.vanthu.domain.copy.Placing;
import vn.vanthu.domain.distribution.Channel;
import vn.vanthu.domain.distribution.Purpose;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.document.Problem;
import vn.vanthu.domain.document.SecrecyLevel;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.domain.intake.IntakeItem;
import vn.vanthu.domain.intake.LearnedAlias;
import vn.vanthu.domain.printing.PrintJob;
import vn.vanthu.domain.printing.PrintOrder;
import vn.vanthu.domain.printing.Printer;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.register.AttachedFile;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Link;
import vn.vanthu.domain.register.NumberAccount;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.register.Trail;
import vn.vanthu.domain.routing.DayGroup;
import vn.vanthu.domain.routing.RoutingStep;
import vn.vanthu.domain.text.Letters;
import vn.vanthu.importing.ImportSheet;
import vn.vanthu.receiving.TakenFile;
import vn.vanthu.texts.Texts.Language;
import vn.vanthu.work.Failure;

class TextsTest {
    private static final List<Class<? extends Enum<?>>> SHOWN = List.of(
            Direction.class,
            ImportSheet.Column.class,
            ImportSheet.Doubt.Problem.class,
            Letters.class,
            Urgency.class,
            SecrecyLevel.class,
            CopyKind.class,
            CopyNote.class,
            CopyWarning.class,
            CopyOrder.Issuer.class,
            CopyContent.Way.class,
            Placing.Wish.class,
            Field.class,
            Problem.Kind.class,
            Finding.Kind.class,
            Placement.Where.class,
            PrintJob.State.class,
            PrintOrder.Kind.class,
            PrintOrder.Sides.class,
            Printer.State.class,
            Search.Order.class,
            Purpose.class,
            AttachedFile.Role.class,
            Link.Kind.class,
            Trail.Kind.class,
            NumberSeries.Kind.class,
            NumberSeries.Period.class,
            Recipient.Kind.class,
            NumberAccount.Kind.class,
            DayGroup.class,
            RoutingStep.Role.class,
            Channel.class,
            KeepAddressBook.Likeness.Reason.class,
            KeepAddressBook.SheetRow.Effect.class,
            Recipient.Trait.class,
            TakenFile.Status.class,
            IntakeItem.Why.class,
            IntakeItem.State.class,
            LearnedAlias.Kind.class);
    private static final Pattern HOLE = Pattern.compile("\\{\\d+");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z0-9_.]+)\"");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        Set<String> vietnamese = Texts.in(Language.VIETNAMESE).keys();
        Set<String> english = Texts.in(Language.ENGLISH).keys();

        assertThat(pasteable(minus(vietnamese, english)))
                .as("missing in en.properties")
                .isEmpty();
        assertThat(pasteable(minus(english, vietnamese)))
                .as("missing in vi.properties")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noKeyStandsTwice(Language language) throws IOException {
        List<String> keys = lines(language).stream()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')).trim())
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFailureHasItsSentence(Language language) {
        Texts texts = Texts.in(language);

        for (Failure.Kind kind : Failure.Kind.values()) {
            assertThat(texts.get("failure." + kind.name(), "A", "B", "C")).doesNotContain("{");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyEnumThatPeopleSeeHasItsWords(Language language) {
        Texts texts = Texts.in(language);

        for (Class<? extends Enum<?>> type : SHOWN) {
            for (Enum<?> constant : type.getEnumConstants()) {
                assertThat(texts.of(constant)).isNotBlank();
            }
        }
    }

    @Test
    void noWordsAreLeftOfFailuresAndEnumsThatAreGone() {
        Set<String> alive = new LinkedHashSet<>();
        Arrays.stream(Failure.Kind.values()).forEach(kind -> alive.add("failure." + kind.name()));
        for (Class<? extends Enum<?>> type : SHOWN) {
            String name = type.getName().substring(type.getPackageName().length() + 1);
            for (Enum<?> constant : type.getEnumConstants()) {
                alive.add("enum." + name.replace('$', '.') + "." + constant.name());
            }
        }

        assertThat(Texts.in(Language.VIETNAMESE).keys().stream()
                        .filter(key -> key.startsWith("failure.") || key.startsWith("enum.")))
                .containsExactlyInAnyOrderElementsOf(alive);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceIsAPattern(Language language) throws IOException {
        Locale locale = Locale.forLanguageTag(language == Language.VIETNAMESE ? "vi" : "en");
        for (Map.Entry<Object, Object> entry : words(language).entrySet()) {
            String pattern = (String) entry.getValue();
            Object[] facts = {"f0", "f1", "f2", "f3", "f4", "f5", "f6"};
            String said = new MessageFormat(pattern, locale).format(facts);

            assertThat(said).as(entry.getKey().toString()).isNotBlank();
            if (HOLE.matcher(pattern).find()) {
                assertThat(pattern.replace("''", ""))
                        .as("a single ' in %s", entry.getKey())
                        .doesNotContain("'");
            }
        }
    }

    @Test
    void bothLanguagesFillInTheSameFacts() throws IOException {
        Properties vietnamese = words(Language.VIETNAMESE);
        Properties english = words(Language.ENGLISH);

        for (String key : vietnamese.stringPropertyNames()) {
            assertThat(holes(english.getProperty(key, ""))).as(key).isEqualTo(holes(vietnamese.getProperty(key)));
        }
    }

    @Test
    void everyKeyIsUsedAndEveryKeyUsedIsThere() throws IOException {
        Set<String> keys = Texts.in(Language.VIETNAMESE).keys();
        Set<String> literals = literals();
        Set<String> prefixes = new TreeSet<>();
        literals.stream()
                .filter(literal -> literal.endsWith(".") && literal.indexOf('.') < literal.length() - 1)
                .forEach(prefixes::add);
        prefixes.addAll(Set.of("failure.", "enum."));
        Set<String> unused = new TreeSet<>(keys);
        unused.removeAll(literals);
        unused.removeIf(key -> prefixes.stream().anyMatch(key::startsWith));
        unused.removeIf(key -> literals.stream()
                .anyMatch(ending -> ending.startsWith("_")
                        && key.endsWith(ending)
                        && literals.contains(key.substring(0, key.length() - ending.length()))));
        Set<String> unknown = new TreeSet<>(literals);
        unknown.removeAll(keys);
        unknown.removeIf(literal -> !literal.matches("(ui|cli)\\.[A-Za-z0-9_.]*[A-Za-z0-9_]"));

        assertThat(unused).as("keys that nothing uses").isEmpty();
        assertThat(unknown).as("keys that the bundle does not have").isEmpty();
    }

    @Test
    void numbersAreWrittenInTheMannerOfTheLanguage() {
        assertThat(Texts.in(Language.VIETNAMESE).get("cli.search.found", 1024)).contains("1.024");
        assertThat(Texts.in(Language.ENGLISH).get("cli.search.found", 1024)).contains("1,024");
    }

    /** All literals of the program that could be keys. */
    private static Set<String> literals() throws IOException {
        Set<String> literals = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = LITERAL.matcher(Files.readString(file));
                while (matcher.find()) {
                    literals.add(matcher.group(1));
                }
            }
        }
        return literals;
    }

    private static Set<String> minus(Set<String> all, Set<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    private static String pasteable(Set<String> keys) {
        return keys.stream().map(key -> key + "=").collect(joining("\n"));
    }

    private static List<String> holes(String pattern) {
        List<String> holes = new ArrayList<>();
        Matcher matcher = HOLE.matcher(pattern);
        while (matcher.find()) {
            holes.add(matcher.group());
        }
        return holes.stream().distinct().sorted().toList();
    }

    private static Properties words(Language language) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle(language), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    private static List<String> lines(Language language) throws IOException {
        return Files.readAllLines(bundle(language));
    }

    private static Path bundle(Language language) {
        String name = language == Language.VIETNAMESE ? "vi.properties" : "en.properties";
        return Path.of("src/main/resources/vn/vanthu/texts", name);
    }
}
