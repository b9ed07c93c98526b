package vn.vanthu;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the house as src/docs/architecture.md draws it: rooms, directions, technologies, manners. */
class ArchitectureTest {
    private static final String ROOT = "vn.vanthu";
    private static final List<String> DEEDS = List.of(
            "reading",
            "registering",
            "distributing",
            "copying",
            "finding",
            "safeguarding",
            "viewing",
            "arranging",
            "proving",
            "routing",
            "importing",
            "receiving",
            "keeping",
            "demonstrating");
    private static final List<String> ENGINES = List.of("storage", "pdf", "officefile", "parcel", "ocr");
    private static final List<String> GROUND = List.of("domain", "work", "texts");
    private static final List<String> FACES = List.of("ui", "cli");

    /** From left to right: each sees only those before it. */
    private static final List<String> NOUNS = List.of(
            "text",
            "agency",
            "distribution",
            "document",
            "register",
            "intake",
            "routing",
            "form",
            "copy",
            "archive",
            "printing",
            "query");

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void theImportSawTheProgram() {
        assertThat(PROGRAM).as("an empty scan would pass every rule").hasSizeGreaterThan(150);
    }

    @Test
    void everyClassHasARoom() {
        List<String> rooms = new ArrayList<>(List.of(ROOT, ROOT + ".opening"));
        for (List<String> band : List.of(DEEDS, ENGINES, GROUND, FACES)) {
            band.forEach(room -> rooms.add(ROOT + "." + room + ".."));
        }
        check(classes().should().resideInAnyPackage(rooms.toArray(String[]::new)));
    }

    @Test
    void dependenciesPointDown() {
        var house = layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
                .layer("root")
                .definedBy(ROOT)
                .layer("opening")
                .definedBy(ROOT + ".opening")
                .layer("viewer")
                .definedBy(ROOT + ".ui.viewer..");
        for (List<String> band : List.of(DEEDS, ENGINES, GROUND, FACES)) {
            for (String room : band) {
                house = house.layer(room).definedBy(ROOT + "." + room + "..");
            }
        }
        String[] deeds = DEEDS.toArray(String[]::new);
        house = house.whereLayer("root").mayNotBeAccessedByAnyLayer();
        for (String face : FACES) {
            house = house.whereLayer(face).mayOnlyBeAccessedByLayers("root", "ui".equals(face) ? "viewer" : "root");
        }
        house = house.whereLayer("opening").mayOnlyBeAccessedByLayers("root", "ui", "viewer", "cli");
        house = house.whereLayer("storage").mayOnlyBeAccessedByLayers(with(deeds, "root"));
        house = house.whereLayer("pdf").mayOnlyBeAccessedByLayers(with(deeds, "root", "viewer", "ui"));
        for (String engine : List.of("officefile", "parcel", "ocr")) {
            house = house.whereLayer(engine).mayOnlyBeAccessedByLayers(with(deeds, "root"));
        }
        house = house.whereLayer("texts").mayOnlyBeAccessedByLayers("root", "ui", "viewer", "cli");
        check(house);
    }

    /** The words name values and failures, so they see them; the others see only themselves. */
    @Test
    void theGroundSeesOnlyTheGround() {
        seesOnly("domain", "domain");
        seesOnly("work", "work");
        seesOnly("texts", "texts", "domain", "work");
    }

    @Test
    void enginesSeeOnlyTheGround() {
        for (String engine : ENGINES) {
            seesOnly(engine, engine, "domain", "work");
        }
    }

    @Test
    void nounsSeeOnlyThoseToTheirLeft() {
        for (int i = 0; i < NOUNS.size(); i++) {
            for (String right : NOUNS.subList(i + 1, NOUNS.size())) {
                check(noClasses()
                        .that()
                        .resideInAPackage(ROOT + ".domain." + NOUNS.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(ROOT + ".domain." + right + ".."));
            }
        }
    }

    @Test
    void noPackageCycles() {
        check(slices().matching(ROOT + ".(**)").should().beFreeOfCycles());
    }

    /** Only the demo, which plays a whole office, and importing see other deeds: importing and receiving reading and registering. */
    @Test
    void deedsDoNotKnowEachOther() {
        for (String deed : DEEDS) {
            if (deed.equals("demonstrating")) {
                continue;
            }
            String[] others = DEEDS.stream()
                    .filter(other -> !other.equals(deed))
                    .filter(other -> !List.of("importing", "receiving").contains(deed)
                            || !Set.of("reading", "registering").contains(other))
                    .map(other -> ROOT + "." + other + "..")
                    .toArray(String[]::new);
            check(noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + deed + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others));
        }
    }

    @Test
    void screensDoNotKnowEachOther() {
        check(slices().matching(ROOT + ".ui.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        resideInAPackage(ROOT + ".ui.."),
                        resideInAnyPackage(ROOT + ".ui.kit..", ROOT + ".ui.viewer..")));
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + ".ui.kit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        DEEDS.stream().map(deed -> ROOT + "." + deed + "..").toArray(String[]::new)));
    }

    @Test
    void eachTechnologyHasItsRoom() {
        only(List.of("ui.."), "javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..");
        only(List.of("storage.."), "java.sql..", "javax.sql..", "org.sqlite..", "org.jdbi..", "org.flywaydb..");
        only(List.of("pdf.."), "org.apache.pdfbox..", "java.awt..", "javax.print..", "javax.imageio..");
        only(List.of("officefile..", "parcel.."), "org.apache.poi.poifs..");
        only(List.of("officefile.."), "org.apache.poi.ss..", "org.apache.poi.hssf..", "org.apache.poi.xssf..");
        only(List.of("officefile.."), "org.apache.poi.hwpf..", "org.apache.poi.xwpf..", "org.dhatim..");
        only(List.of("parcel.."), "org.apache.poi.hsmf..", "org.apache.james..", "org.apache.commons.compress..");
        only(List.of("ocr.."), "org.bytedeco..");
        only(List.of("cli.."), "picocli..");
        only(List.of("cli..", "storage.."), "com.fasterxml..");
    }

    @Test
    void domainIsPlainJava() {
        check(classes()
                .that()
                .resideInAPackage(ROOT + ".domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".domain..", "java.lang..", "java.util..", "java.time..", "java.text..", "java.math.."));
    }

    @Test
    void pdfIsSeenOnlyByTheViewerInUi() {
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + ".ui..")
                .and()
                .resideOutsideOfPackage(ROOT + ".ui.viewer..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".pdf.."));
    }

    @Test
    void viewModelsHaveNoScene() {
        check(noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx.."));
    }

    @Test
    void technicalExceptionsStayInTheirRoom() {
        check(noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should(declareAny(
                        Set.of("java.sql.SQLException", "java.io.IOException", "org.jdbi.v3.core.JdbiException"))));
    }

    @Test
    void timeIsGiven() {
        for (Class<?> type :
                List.of(LocalDate.class, LocalDateTime.class, ZonedDateTime.class, Instant.class, Year.class)) {
            check(noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName(ROOT + ".Main")
                    .should()
                    .callMethod(type, "now"));
        }
        check(noClasses().that().resideOutsideOfPackage(ROOT).should().callMethod(Clock.class, "systemDefaultZone"));
    }

    @Test
    void noHiddenState() {
        check(fields().that().areStatic().should().beFinal());
        check(noMethods().that().areStatic().should().haveName("getInstance"));
    }

    @Test
    void interfacesEarnTheirKeep() {
        check(classes()
                .that()
                .areInterfaces()
                .and()
                .doNotHaveSimpleName("package-info")
                .and()
                .areNotAnnotatedWith(FunctionalInterface.class)
                .should(haveTwoImplementations()));
    }

    @Test
    void inheritanceIsShallow() {
        check(classes().should(new ArchCondition<>("extend at most one class of ours") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long ours = type.getAllRawSuperclasses().stream()
                        .filter(parent -> parent.getPackageName().startsWith(ROOT))
                        .count();
                events.add(new SimpleConditionEvent(type, ours <= 1, type.getName() + " extends " + ours));
            }
        }));
    }

    /** The root is left out: it sees all and is seen by none, but for tests that wire the program as it does. */
    @Test
    void publicMeansUsedByAnotherRoom() {
        check(classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .resideOutsideOfPackages(ROOT, ROOT + ".domain..")
                .should(new ArchCondition<>("be used from another package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean used = type.getDirectDependenciesToSelf().stream()
                                .anyMatch(d ->
                                        !d.getOriginClass().getPackageName().equals(type.getPackageName()));
                        events.add(new SimpleConditionEvent(
                                type, used, type.getName() + " is public but used only at home"));
                    }
                }));
    }

    @Test
    void namesSayWhatAThingIs() {
        check(noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Data")
                .orShould()
                .haveSimpleNameEndingWith("Info")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .orShould()
                .haveSimpleNameStartingWith("Default"));
    }

    @Test
    void goodManners() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging"));
        check(noMethods()
                .should(declareAny(Set.of("java.lang.Exception", "java.lang.Throwable"))
                        .as("declare a generic exception")));
    }

    private static void seesOnly(String room, String... seen) {
        String[] allowed = Stream.of(seen).map(name -> ROOT + "." + name + "..").toArray(String[]::new);
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + "." + room + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT + "..").and(DescribedPredicate.not(resideInAnyPackage(allowed)))));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(PROGRAM);
    }

    /** {@code technologies} are used in {@code rooms} and the root only. */
    private static void only(List<String> rooms, String... technologies) {
        String[] allowed = rooms.stream().map(room -> ROOT + "." + room).toArray(String[]::new);
        check(noClasses()
                .that()
                .resideOutsideOfPackages(with(allowed, ROOT))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(technologies));
    }

    private static String[] with(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static ArchCondition<JavaMethod> declareAny(Set<String> exceptions) {
        return new ArchCondition<>("declare any of " + exceptions) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Set<String> declared = method.getThrowsClause().getTypes().stream()
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
                declared.retainAll(exceptions);
                boolean closes = method.getName().equals("call");
                events.add(new SimpleConditionEvent(
                        method, !declared.isEmpty() && !closes, method.getFullName() + " declares " + declared));
            }
        };
    }

    private static ArchCondition<JavaClass> haveTwoImplementations() {
        return new ArchCondition<>("be functional, sealed, or have two implementations") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long abstracts = type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                        .count();
                boolean fine = type.isAnnotation()
                        || abstracts == 1
                        || type.reflect().isSealed()
                        || type.getAllSubclasses().size() >= 2;
                events.add(new SimpleConditionEvent(type, fine, type.getName() + " has one implementation"));
            }
        };
    }
}
