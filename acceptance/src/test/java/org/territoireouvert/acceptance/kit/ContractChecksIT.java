package org.territoireouvert.acceptance.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.territoireouvert.testkit.TestSite;
import org.territoireouvert.testkit.contract.PluginContract;

/** Each check of the contract finds the fault that it is for. That a good plugin passes them all, the tutorial shows. */
class ContractChecksIT {

    @TempDir
    static Path folder;

    private static final GuestBook GOOD = GuestBook.ofTheTutorial();
    private static int number;

    @BeforeAll
    static void packTheGoodPlugin() {
        OnBadPlugin.release = GOOD.in(folder.resolve("good"));
    }

    static Stream<BadPlugins.Bad> badPlugins() {
        return BadPlugins.all();
    }

    @ParameterizedTest
    @MethodSource("badPlugins")
    void aFaultIsFoundByItsCheck(BadPlugins.Bad bad) {
        OnBadPlugin.jar = bad.spoil().apply(GOOD).in(folder.resolve("bad" + ++number));
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(OnBadPlugin.class, bad.check()))
                .build();
        SummaryGeneratingListener heard = new SummaryGeneratingListener();

        LauncherFactory.create().execute(request, heard);

        assertThat(heard.getSummary().getFailures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.getException()).hasStackTraceContaining(bad.said()));
    }

    @Test
    void noCheckIsWithoutABadPlugin() {
        Set<String> checks = Arrays.stream(PluginContract.class.getMethods())
                .filter(method ->
                        method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(TestFactory.class))
                .map(java.lang.reflect.Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(BadPlugins.all().map(BadPlugins.Bad::check).collect(Collectors.toSet()))
                .isEqualTo(checks);
    }

    /** Not found by its name, only run check by check. */
    static class OnBadPlugin extends PluginContract {

        static Path jar = Path.of("");
        static Path release = Path.of("");

        OnBadPlugin() {
            super(jar);
        }

        @Override
        public void takePart(TestSite site) {
            site.asCitizen("camille@exemple.fr").submit("/livre-d-or", "/livre-d-or", Map.of("words", "Merci !"));
            site.asCitizen("alix@exemple.fr").submit("/livre-d-or", "/livre-d-or", Map.of("words", "Bravo !"));
        }

        @Override
        public List<List<Path>> releases() {
            return List.of(List.of(release));
        }
    }
}
