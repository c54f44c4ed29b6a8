package org.territoireouvert.runner.plugin.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.runner.plugin.PluginJar;

class PrivateLibrariesTest {

    @TempDir
    private Path folder;

    private final HostFixture fixture = new HostFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void everyPluginSeesItsOwnVersionOfALibrary() throws Exception {
        installWithLibrary("alpha", "1.0", false);
        installWithLibrary("beta", "2.0", false);
        PluginHost host = fixture.started();

        assertThat(HostFixture.ask(HostFixture.find(host, "alpha")).title()).isEqualTo("1.0");
        assertThat(HostFixture.ask(HostFixture.find(host, "beta")).title()).isEqualTo("2.0");
    }

    @Test
    void libraryWithoutDescriptorMayUseSharedAndJavaModules() throws Exception {
        installWithLibrary("alpha", "1.0", true);
        installWithLibrary("beta", "2.0", true);
        PluginHost host = fixture.started();

        assertThat(HostFixture.ask(HostFixture.find(host, "alpha")).title()).isEqualTo("1.0");
        assertThat(HostFixture.ask(HostFixture.find(host, "beta")).title()).isEqualTo("2.0");
    }

    @Test
    void classesOfTheRuntimeAreHiddenFromPlugins() throws Exception {
        fixture.with(PluginJar.plugin("alpha").body("""
                        Response page(Request request) throws Exception {
                            Class.forName("org.jdbi.v3.core.Jdbi");
                            try {
                                Class.forName("io.javalin.Javalin");
                                return Page.of("page", "seen");
                            } catch (ClassNotFoundException e) {
                                return Page.of("page", "hidden");
                            }
                        }
                        """).in(folder.resolve("alpha")));

        assertThat(HostFixture.ask(HostFixture.find(fixture.started(), "alpha")).title())
                .isEqualTo("hidden");
    }

    @Test
    void templatesAndDatabaseMayLookIntoObjectsOfThePlugin() {
        fixture.with(PluginJar.plugin("alpha").in(folder.resolve("alpha")));
        Module plugin = HostFixture.find(fixture.started(), "alpha")
                .contributions()
                .routes()
                .get(0)
                .handler()
                .getClass()
                .getModule();

        assertThat(plugin.getName()).isEqualTo("test.alpha");
        assertThat(plugin.isOpen("test.alpha", PrivateLibrariesTest.class.getModule()))
                .isTrue();
    }

    private void installWithLibrary(String id, String version, boolean automatic) {
        PluginJar library = PluginJar.module("test.library").source("Library.java", """
                package test.library;
                public class Library {
                    public static String version() throws Exception {
                        java.sql.Types.class.getName();
                        org.slf4j.LoggerFactory.getLogger("library").debug("asked");
                        return "%s";
                    }
                }
                """.formatted(version));
        if (automatic) {
            library.automatic();
        } else {
            library.source("module-info.java", """
                    module test.library { requires java.sql; requires org.slf4j; exports test.library; }
                    """);
        }
        Path jar = library.in(folder.resolve(id));
        Path plugin = PluginJar.plugin(id)
                .source("module-info.java", """
                        module test.%s {
                            requires org.territoireouvert.api;
                            requires test.library;
                            provides org.territoireouvert.api.ToolkitPlugin with test.%s.Example;
                        }
                        """.formatted(id, id))
                .body("""
                        Response page(Request request) throws Exception {
                            return Page.of("page", test.library.Library.version());
                        }
                        """)
                .against(jar)
                .in(folder.resolve(id));
        fixture.with(plugin, jar);
    }
}
