package org.territoireouvert.runner.plugin.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.runner.plugin.PluginJar;

/** The unit tests run on a class path; this one starts a Java of its own, in which the runtime is a module. */
class ModulePathTest {

    private static final String TESTS = "test-classes";

    /** What checks PDF files in tests: two of its jars hold the same package, which no set of modules may. */
    private static final Pattern CHECKS_OF_PDF = Pattern.compile(".*(verapdf|jaxb).*");

    @TempDir
    private Path folder;

    @Test
    void pluginsRunWhenTheRuntimeIsAModule() throws Exception {
        Path library = PluginJar.module("velocity.engine.core")
                .source("org/apache/velocity/Version.java", """
                        package org.apache.velocity;
                        public class Version {
                            public static String text() {
                                return "private " + org.slf4j.LoggerFactory.getLogger("x").getName() + java.sql.Types.BIGINT;
                            }
                        }
                        """)
                .automatic()
                .in(folder.resolve("alpha"));
        PluginJar.plugin("alpha")
                .source("module-info.java", """
                        module test.alpha {
                            requires org.territoireouvert.api;
                            requires velocity.engine.core;
                            provides org.territoireouvert.api.ToolkitPlugin with test.alpha.Example;
                        }
                        """)
                .body(
                        "Response page(Request request) { return Page.of(\"page\", org.apache.velocity.Version.text()); }")
                .against(library)
                .in(folder.resolve("alpha"));
        PluginJar.plugin("beta")
                .body("public void start() { throw new IllegalStateException(\"x\"); }")
                .in(folder.resolve("beta"));
        PluginJar.plugin("gamma")
                .source("module-info.java", """
                        module test.gamma {
                            requires org.territoireouvert.api;
                            requires tools.jackson.core;
                            provides org.territoireouvert.api.ToolkitPlugin with test.gamma.Example;
                        }
                        """)
                .against(jarOf("jackson-core"))
                .in(folder.resolve("gamma"));

        String output = runInModules(folder);

        assertThat(output)
                .contains("named true")
                .contains("alpha STARTED private x-5")
                .contains("beta FAILED plugin.failure.start")
                .contains("gamma FAILED plugin.failure.missing-module");
    }

    private static String runInModules(Path plugins) throws Exception {
        String java = ProcessHandle.current().info().command().orElseThrow();
        List<String> command = List.of(
                java,
                "--module-path",
                classPath()
                        .filter(entry -> !entry.contains(TESTS))
                        .filter(entry -> !CHECKS_OF_PDF.matcher(entry).matches())
                        .collect(Collectors.joining(File.pathSeparator)),
                "--class-path",
                classPath().filter(entry -> entry.contains(TESTS)).collect(Collectors.joining(File.pathSeparator)),
                "--add-modules",
                "org.territoireouvert.runner",
                "--add-exports",
                "org.territoireouvert.runner/org.territoireouvert.runner.plugin.lifecycle=ALL-UNNAMED",
                "org.territoireouvert.runner.plugin.modulepath.ModulePathProgram",
                plugins.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output;
    }

    private static Path jarOf(String artifact) {
        return Path.of(classPath()
                .filter(entry -> entry.contains(artifact))
                .findFirst()
                .orElseThrow());
    }

    private static Stream<String> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
    }
}
