package org.territoireouvert.runner.registry.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.runner.installation.PluginPackage;

class PublishingChecksTest {

    @TempDir
    Path folder;

    @Test
    void aGoodPluginPasses() {
        assertThat(problems(good("1.0.0"))).isEmpty();
    }

    @Test
    void thePackageHasTheNameOfItsVersion() throws Exception {
        Path archive = good("1.0.0").in(folder);
        Path renamed = Files.move(archive, folder.resolve("map.zip"));

        assertThat(problems(renamed, Optional.empty()))
                .containsExactly("\"map.zip\" has to be called \"map-1.0.0.zip\"");
    }

    @Test
    void theApiOfThisRuntimeIsServed() {
        assertThat(problems(good("1.0.0").descriptor(">=0.1 <1", ">=7 <8")))
                .singleElement()
                .asString()
                .contains(">=7 <8");
    }

    @Test
    void theLicenceIsFree() {
        assertThat(problems(good("1.0.0").descriptor("EUPL-1.2", "BUSL-1.1")))
                .singleElement()
                .asString()
                .startsWith("\"BUSL-1.1\" is none of");
    }

    @Test
    void nobodyEndsTheProcess() {
        PluginPackage ending = good("1.0.0");
        ending.jar().source("Ending.java", """
                package test.map;
                final class Ending {
                    static void one() { System.exit(1); }
                    static Runnable two() { return () -> Runtime.getRuntime().halt(1); }
                    static java.util.function.IntConsumer three() { return System::exit; }
                }
                """);

        assertThat(problems(ending))
                .containsExactlyInAnyOrder(
                        "map.jar: test/map/Ending.class calls java.lang.System.exit",
                        "map.jar: test/map/Ending.class calls java.lang.Runtime.halt");
    }

    @Test
    void theClassesOfTheRuntimeStayAway() {
        PluginPackage copying = good("1.0.0");
        copying.jar().source("org/slf4j/Copied.java", "package org.slf4j; public final class Copied {}");

        assertThat(problems(copying)).anyMatch(problem -> problem.contains("holds the package org.slf4j"));
    }

    @Test
    void everyLanguageHasEveryMessage() {
        PluginPackage half = good("1.0.0");
        half.jar().resource("messages/messages_en.properties", "plugin.name = Map\nonly.here = x\n");

        assertThat(problems(half))
                .containsExactlyInAnyOrder(
                        "messages/messages_en.properties has no plugin.description",
                        "messages/messages_fr.properties has no only.here");
    }

    @Test
    void migrationsOfTheReleaseBeforeStayAsTheyAre() {
        PluginPackage before = good("1.0.0").migration("V0001__a.sql", "create table map_a (id text)");
        PluginPackage after = good("1.1.0")
                .migration("V0001__a.sql", "create table map_a (id text, b text)")
                .migration("V1__b.sql", "x");

        assertThat(problems(after.in(folder), Optional.of(before.in(folder))))
                .anyMatch(problem -> problem.contains("V0001__a.sql differs"))
                .anyMatch(problem -> problem.contains("\"V1__b.sql\" is not called as"));
    }

    @Test
    void aMigrationMayHaveAPartForEachDatabase() {
        PluginPackage both = good("1.0.0")
                .migration("V0001__a.sql", "create table map_a (id text)")
                .migration("V0001__a.sqlite.sql", "select 1")
                .migration("V0001__a.postgresql.sql", "select 1");
        PluginPackage twice = good("1.0.0").migration("V0001__a.sql", "x").migration("V0001__b.sql", "x");

        assertThat(problems(both)).isEmpty();
        assertThat(problems(twice)).containsExactly("two migrations have the number 0001");
    }

    @Test
    void aPluginWithTablesSaysHowFarOneCanGoBack() {
        PluginPackage silent = good("1.0.0")
                .migration("V0001__a.sql", "create table map_a (id text)")
                .descriptor("\"rollbackSafeTo\":\"0.1.0\",", "");
        PluginPackage early = good("1.0.0").descriptor("\"rollbackSafeTo\":\"0.1.0\"", "\"rollbackSafeTo\":\"2.0.0\"");

        assertThat(problems(silent)).containsExactly("it has tables, and \"rollbackSafeTo\" is missing");
        assertThat(problems(early)).containsExactly("\"rollbackSafeTo\" 2.0.0 is later than 1.0.0");
    }

    private static PluginPackage good(String version) {
        return PluginPackage.of("map", version);
    }

    private List<String> problems(PluginPackage plugin) {
        return problems(plugin.in(folder), Optional.empty());
    }

    private static List<String> problems(Path archive, Optional<Path> before) {
        return PublishingChecks.run(
                archive,
                plugin -> before,
                (plugin, checklist) -> checklist.lines().stream()
                        .flatMap(line -> line.problems().stream())
                        .toList());
    }
}
