package org.daybook.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may import whom: the table in docs/architecture.md, as a test. */
class LayersTest {
    private static final String ROOT = "org.daybook.";
    private static final List<String> FEATURES = List.of("assessment", "museum", "fund");

    /** What each package may use beside itself. */
    private static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

    static {
        MAY_USE.put("kit", List.of());
        MAY_USE.put("database", List.of("kit"));
        MAY_USE.put("journal", List.of("kit", "database"));
        MAY_USE.put("borough", List.of("kit", "database", "journal"));
        MAY_USE.put("snapshot", List.of("kit", "database", "journal", "borough"));
        MAY_USE.put("sheet", List.of("kit", "database", "journal", "borough"));
        MAY_USE.put("table", List.of("kit", "database", "journal", "borough"));
        MAY_USE.put("feature", List.of("kit", "database", "journal", "borough", "snapshot", "sheet", "table"));
        for (String feature : FEATURES) {
            MAY_USE.put(feature, List.of("kit", "database", "journal", "borough", "snapshot", "sheet", "table", "feature"));
        }
    }

    private static JavaClasses product;

    @BeforeAll
    static void read() {
        product = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.daybook");
    }

    @Test
    void imports_go_one_way() {
        MAY_USE.forEach((layer, allowed) -> noClasses()
                .that()
                .resideInAPackage(ROOT + layer + "..")
                .should()
                .dependOnClassesThat(anythingOfOursBut(layer, allowed))
                .because(layer + " may use only " + allowed)
                .allowEmptyShould(true)
                .check(product));
    }

    private static DescribedPredicate<JavaClass> anythingOfOursBut(String layer, List<String> allowed) {
        return new DescribedPredicate<>("are of another part than " + allowed) {
            @Override
            public boolean test(JavaClass used) {
                String name = used.getPackageName();
                if (!name.startsWith(ROOT)) {
                    return false;
                }
                String part = name.substring(ROOT.length()).split("\\.")[0];
                return !part.equals(layer) && !allowed.contains(part);
            }
        };
    }

    @Test
    void there_are_no_cycles_between_packages() {
        slices().matching("org.daybook.(*)..").should().beFreeOfCycles().check(product);
    }

    @Test
    void only_the_kit_hops_to_the_fx_thread() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.daybook.kit.task..")
                .should()
                .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
                .check(product);
    }

    @Test
    void view_models_know_no_scene_and_no_toolkit() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..")
                .check(product);
    }

    @Test
    void only_stores_ask_the_tables() {
        noClasses()
                .that()
                .resideInAnyPackage(FEATURES.stream().map(f -> ROOT + f + "..").toArray(String[]::new))
                .and(areNotStores())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.daybook.database.tables..")
                .check(product);
    }

    private static DescribedPredicate<JavaClass> areNotStores() {
        return new DescribedPredicate<>("are not stores") {
            @Override
            public boolean test(JavaClass type) {
                JavaClass outer = type;
                while (outer.getEnclosingClass().isPresent()) {
                    outer = outer.getEnclosingClass().get();
                }
                return !outer.getSimpleName().endsWith("Store");
            }
        };
    }

    @Test
    void json_stays_where_it_belongs() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.daybook.snapshot..", "org.daybook.journal..", "org.daybook.app.command..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .check(product);
    }

    @Test
    void printing_stays_in_the_sheets() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.daybook.sheet..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.print..", "javax.print..")
                .check(product);
    }

    @Test
    void the_command_line_starts_no_javafx() {
        noClasses()
                .that()
                .resideInAPackage("org.daybook.app.command..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .check(product);
    }

    @Test
    void names_say_what_a_thing_is() {
        classes()
                .should()
                .haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl|Data|Info)(\\$.*)?")
                .check(product.that(new DescribedPredicate<>("are written by us") {
                    @Override
                    public boolean test(JavaClass type) {
                        return !type.getPackageName().startsWith("org.daybook.database.tables");
                    }
                }));
    }
}
