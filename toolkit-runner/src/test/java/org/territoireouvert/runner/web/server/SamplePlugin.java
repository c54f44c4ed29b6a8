package org.territoireouvert.runner.web.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.territoireouvert.api.ErrorCode;
import org.territoireouvert.api.ToolkitException;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.web.HomeBlock;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Permission.Audience;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.plugin.Contributions;
import org.territoireouvert.runner.plugin.Contributions.Method;
import org.territoireouvert.runner.plugin.Contributions.Route;

/** What the plugin of the tests contributes. */
final class SamplePlugin {

    static final Setting<Long> LIMIT = Setting.number("limit", 3);
    static final AtomicBoolean BLOCK_FAILS = new AtomicBoolean();

    private static final Permission READ = new Permission("essais.read", Audience.ANYONE);
    private static final Permission MANAGE = new Permission("essais.manage", Audience.STAFF);

    private SamplePlugin() {}

    static TestPlugin create() {
        BLOCK_FAILS.set(false);
        Contributions.Draft draft = new Contributions.Draft()
                .add(HomeBlock.class, block())
                .add(Setting.class, LIMIT)
                .add(Dataset.class, dataset());
        routes().forEach(route -> draft.add(Route.class, route));
        return new TestPlugin("essais", draft.complete());
    }

    private static List<Route> routes() {
        return List.of(
                new Route(
                        Method.GET,
                        "/essais",
                        READ,
                        request -> Page.of("list", "Liste")
                                .with("q", request.query("q").orElse(""))),
                new Route(Method.GET, "/essais/nouveau", READ, request -> Page.of("new", "Nouveau")),
                new Route(Method.GET, "/essais/{id}", READ, request -> Page.of("item", request.pathParameter("id"))),
                new Route(
                        Method.POST,
                        "/essais",
                        READ,
                        request -> Page.of(
                                "sent",
                                request.form("nom").orElse("-")
                                        + request.upload("fichier")
                                                .map(file -> file.name() + file.size())
                                                .orElse(""))),
                new Route(Method.GET, "/essais/panne/tout", READ, request -> {
                    throw new IllegalStateException("broken");
                }),
                new Route(Method.GET, "/essais/panne/base", READ, request -> {
                    throw new ToolkitException(
                            new ErrorCode("BUSY", ErrorCode.Kind.ENVIRONMENT), "The database is busy");
                }),
                new Route(Method.GET, "/essais/panne/gabarit", READ, request -> Page.of("broken", "x")),
                new Route(Method.GET, "/essais/rien/ici", READ, request -> {
                    throw new NotFoundException("thing");
                }),
                new Route(
                        Method.GET,
                        "/essais/fichier/a",
                        READ,
                        request -> new Response.Download(
                                "a.txt",
                                "text/plain; charset=utf-8",
                                stream -> stream.write("été".getBytes(StandardCharsets.UTF_8)))),
                new Route(Method.GET, "/admin/essais", MANAGE, request -> Page.of("manage", "Gérer")),
                new Route(Method.GET, "/api/v1/essais", READ, request -> new Response.Json(200, List.of(1, 2))),
                new Route(Method.GET, "/api/v1/essais/{id}", READ, request -> {
                    throw new NotFoundException("thing");
                }));
    }

    private static HomeBlock block() {
        return new HomeBlock("bloc", HomeBlock.Slot.OPEN, locale -> {
            if (BLOCK_FAILS.get()) {
                throw new IllegalStateException("no block");
            }
            return Optional.of(new HomeBlock.View(
                    "Votez maintenant", "Trois projets.", new Link("Voter", "/essais"), List.of(), List.of()));
        });
    }

    private static Dataset dataset() {
        List<Column> columns = List.of(
                Column.text("nom").key(),
                Column.of("nombre", Column.Type.INTEGER).filled());
        return Dataset.of("lignes", "title", columns, sink -> {
            sink.row("=1+1", -3);
            sink.row("Élan, \"gai\"", 2);
        });
    }
}
