package org.territoireouvert.runner.plugin.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.event.EventType;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.web.Handler;
import org.territoireouvert.api.web.MenuEntry;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Permission.Audience;
import org.territoireouvert.api.work.Command;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.runner.plugin.Contributions;
import org.territoireouvert.runner.plugin.PluginDescriptor;

class BufferedRegistrarTest {

    private static final Permission READ = new Permission("example.read", Audience.ANYONE);
    private static final Handler HANDLER = request -> Page.of("page", "Page");

    private final BufferedRegistrar registrar = new BufferedRegistrar(new PluginDescriptor(
            new PluginId("example"),
            "0.1.0",
            "test.example",
            ">=0.1",
            21,
            "EUPL-1.2",
            "Test",
            "/exemples",
            "ex_",
            List.of(),
            Optional.empty(),
            List.of(),
            false));

    @Test
    void declarationsAreKeptInTheirOrder() {
        registrar
                .menu(new MenuEntry("menu", "/exemples", 10))
                .get("/exemples", READ, HANDLER)
                .get("/exemples/{id}/resultat.csv", READ, HANDLER)
                .post("/admin/exemples/{id}", new Permission("example.change", Audience.STAFF), HANDLER)
                .get("/api/v1/exemples", READ, HANDLER)
                .setting(Setting.flag("open", true));

        Contributions all = registrar.close();

        assertThat(all.routes())
                .extracting(Contributions.Route::path)
                .containsExactly(
                        "/exemples", "/exemples/{id}/resultat.csv", "/admin/exemples/{id}", "/api/v1/exemples");
        assertThat(all.menu()).hasSize(1);
        assertThat(all.settings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/exemple",
                "/exemplesx",
                "/admin",
                "/api/v2/exemples",
                "/exemples/",
                "/exemples/../x",
                "/exemples/a b",
                "/exemples/{",
                "/exemples?x=1",
                "/exemples/*"
            })
    void pathsElsewhereAndWrongPathsAreRefused(String path) {
        assertThatThrownBy(() -> registrar.get(path, READ, HANDLER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + path + "\"");
    }

    @Test
    void sameThingTwiceIsRefused() {
        registrar.get("/exemples/{id}", READ, HANDLER).job(new Job("count", Duration.ofHours(1), () -> {}));

        assertThatThrownBy(() -> registrar.get("/exemples/{slug}", READ, HANDLER))
                .hasMessageContaining("declared twice");
        assertThatThrownBy(() -> registrar.job(new Job("count", Duration.ofHours(2), () -> {})))
                .hasMessageContaining("declared twice");
    }

    @Test
    void codesBeginWithTheIdOfThePlugin() {
        assertThatThrownBy(() -> registrar.get("/exemples", new Permission("other.read", Audience.ANYONE), HANDLER))
                .hasMessageContaining("\"example.\"");
        assertThatThrownBy(() -> registrar.publishes(new EventType("other.done", Set.of())))
                .hasMessageContaining("\"example.\"");
    }

    @Test
    void settingHoldsTheTypeOfItsKind() {
        Setting<Integer> wrong = new Setting<>("size", Setting.Kind.NUMBER, 3, List.of(), Integer.class);

        assertThatThrownBy(() -> registrar.setting(wrong)).hasMessageContaining("must hold a Long");
    }

    @Test
    void menuLeadsToAPage() {
        registrar.menu(new MenuEntry("menu", "/exemples", 10));

        assertThatThrownBy(registrar::close).hasMessageContaining("leads to no page");
    }

    @Test
    void onePermissionHasOneAudience() {
        registrar
                .get("/exemples", READ, HANDLER)
                .get("/exemples/a", new Permission("example.read", Audience.STAFF), HANDLER);

        assertThatThrownBy(registrar::close).hasMessageContaining("\"example.read\"");
    }

    @Test
    void commandOfTheRuntimeIsRefused() {
        registrar.command(Command.of("serve", "now", "", invocation -> 0));

        assertThatThrownBy(registrar::close).hasMessageContaining("\"serve\"");
    }

    @Test
    void nothingIsDeclaredAfterTheEnd() {
        registrar.close();

        assertThatThrownBy(() -> registrar.get("/exemples", READ, HANDLER)).isInstanceOf(IllegalStateException.class);
    }
}
