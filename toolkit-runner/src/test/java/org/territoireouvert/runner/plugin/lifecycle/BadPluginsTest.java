package org.territoireouvert.runner.plugin.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.territoireouvert.runner.plugin.lifecycle.PluginAssertions.assertFailed;
import static org.territoireouvert.runner.plugin.lifecycle.PluginAssertions.assertGoodServes;
import static org.territoireouvert.runner.plugin.lifecycle.PluginAssertions.failure;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginJar;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;
import org.territoireouvert.runner.plugin.PluginStatus.State;

class BadPluginsTest {

    private static final String BAD = "bad";
    private static final String DEEP = "int deep(int n) { return n < 0 ? 0 : deep(n + 1) + deep(n + 2); } ";

    @TempDir
    private Path folder;

    private final HostFixture fixture = new HostFixture();

    @BeforeEach
    void installGoodPlugin() {
        fixture.with(PluginJar.plugin("good").in(folder.resolve("good")));
    }

    @AfterEach
    void close() throws Exception {
        fixture.close();
    }

    static Stream<Arguments> badPlugins() {
        return Stream.of(
                bad("constructor", Phase.RESOLVE, body("public Example() { throw new IllegalStateException(\"x\"); }")),
                bad("constructor", Phase.RESOLVE, body("static int N = 1 / Integer.parseInt(\"0\");")),
                bad("register", Phase.REGISTER, body(register("throw new java.io.IOException(\"x\");"))),
                bad("register", Phase.REGISTER, body(register("throw new AssertionError(\"x\");"))),
                bad("register", Phase.REGISTER, body(DEEP + register("deep(0);"))),
                bad("register", Phase.REGISTER, body(register("""
                        registrar.get("/other", new Permission("bad.read", Permission.Audience.ANYONE), r -> null);"""))),
                bad("timeout", Phase.REGISTER, body(register("while (true) { Thread.onSpinWait(); }"))),
                bad("start", Phase.START, body("public void start() { throw new IllegalStateException(\"x\"); }")),
                bad("start", Phase.START, body(DEEP + "public void start() { deep(0); }")),
                bad("timeout", Phase.START, body("public void start() { while (true) { Thread.onSpinWait(); } }")),
                bad("timeout", Phase.RESOLVE, body("public Example() { while (true) { Thread.onSpinWait(); } }")));
    }

    static Stream<Arguments> wrongPlugins() {
        return Stream.of(
                bad(
                        "missing-class",
                        Phase.REGISTER,
                        body(register("new Gone();"))
                                .source("Gone.java", "package test.bad; class Gone {}")
                                .without("Gone")),
                bad(
                        "no-provider",
                        Phase.RESOLVE,
                        PluginJar.plugin(BAD)
                                .source("module-info.java", "module test.bad { requires org.territoireouvert.api; }")),
                bad(
                        "descriptor",
                        Phase.VERIFY,
                        PluginJar.plugin(BAD).descriptor("\"schema\":1", "\"schema\":1,\"colour\":2")),
                bad("descriptor", Phase.VERIFY, PluginJar.plugin(BAD).descriptor("test.bad", "test.other")),
                bad("api-version", Phase.VERIFY, PluginJar.plugin(BAD).descriptor(">=0.1 <1", ">=7")),
                bad("java-version", Phase.VERIFY, PluginJar.plugin(BAD).descriptor("\"java\":21", "\"java\":99")),
                bad(
                        "requires",
                        Phase.RESOLVE,
                        PluginJar.plugin(BAD)
                                .descriptor(
                                        "\"requires\":[]", "\"requires\":[{\"id\":\"absent\",\"versions\":\">=1\"}]")));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource({"badPlugins", "wrongPlugins"})
    void badPluginFailsAloneWithSentence(String sentence, Phase phase, PluginJar jar) throws Exception {
        fixture.with(jar.in(folder.resolve(BAD)));

        PluginHost host = fixture.started();

        assertFailed(HostFixture.find(host, BAD), sentence, phase);
        assertGoodServes(host);
    }

    @Test
    void badSqlFailsAlone() throws Exception {
        fixture.with(PluginJar.plugin(BAD).in(folder.resolve(BAD)));
        fixture.migrations = plugin -> {
            if (plugin.id().value().equals(BAD)) {
                throw new SQLException("near \"CRATE\": syntax error");
            }
        };

        PluginHost host = fixture.started();

        assertFailed(HostFixture.find(host, BAD), "migration", Phase.MIGRATE);
        assertGoodServes(host);
    }

    @Test
    void throwingHandlerCountsAgainstItsPluginOnly() throws Exception {
        fixture.with(PluginJar.plugin(BAD)
                .body("Response page(Request request) { throw new IllegalStateException(\"x\"); }")
                .in(folder.resolve(BAD)));
        PluginHost host = fixture.started();
        InstalledPlugin bad = HostFixture.find(host, BAD);

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> HostFixture.ask(bad)).hasCauseInstanceOf(IllegalStateException.class);
        }

        assertThat(bad.status().suspended()).isTrue();
        assertThat(bad.isServing()).isFalse();
        assertThat(failure(bad).sentenceKey()).isEqualTo("plugin.failure.request");
        assertGoodServes(host);
    }

    @Test
    void deepRecursionInHandlerIsAFailureOfItsPlugin() throws Exception {
        fixture.with(PluginJar.plugin(BAD)
                .body(DEEP + "Response page(Request request) { deep(0); return Page.of(\"page\", \"x\"); }")
                .in(folder.resolve(BAD)));
        PluginHost host = fixture.started();

        assertThatThrownBy(() -> HostFixture.ask(HostFixture.find(host, BAD)))
                .isInstanceOf(PluginCallException.class)
                .hasCauseInstanceOf(StackOverflowError.class);
        assertGoodServes(host);
    }

    @Test
    void pluginThatCannotBeStoppedDoesNotKeepTheOthersFromIt() throws Exception {
        fixture.with(PluginJar.plugin(BAD)
                .body("public void stop() throws Exception { throw new Exception(\"x\"); }")
                .in(folder.resolve(BAD)));
        PluginHost host = fixture.started();

        host.close();

        assertThat(HostFixture.find(host, BAD).status().state()).isEqualTo(State.STOPPED);
        assertThat(failure(HostFixture.find(host, BAD)).sentenceKey()).isEqualTo("plugin.failure.stop");
        assertThat(HostFixture.find(host, "good").status().state()).isEqualTo(State.STOPPED);
    }

    private static Arguments bad(String sentence, Phase phase, PluginJar jar) {
        return Arguments.of(sentence, phase, jar);
    }

    private static PluginJar body(String members) {
        return PluginJar.plugin(BAD).body(members);
    }

    private static String register(String statements) {
        return "public void register(PluginContext context, Registrar registrar) throws Exception { " + statements
                + " }";
    }
}
