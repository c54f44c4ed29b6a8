package org.territoireouvert.ambassadors.handling;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.request.model.RequestStep.By;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Role;

/** Knows who may handle requests today. */
public final class Handlers {

    /** Staff who do. */
    public static final Permission STAFF =
            Permission.ofRoles("ambassador-directory.publish-answer", Role.EDITOR, Role.MODERATOR);

    private static final String RUNNING = """
            from amb_ambassador a join amb_mandate m on m.ambassador = a.slug and m.starts_on <= :today and m.ends_on >= :today
            join amb_post p on p.slug = m.post""";
    private static final int MOST = 300;

    private final PluginContext context;

    /** Creates it. */
    public Handlers(PluginContext context) {
        this.context = context;
    }

    private record Mandate(String slug, String name, String body) {}

    /** Returns somebody as who they handle requests; empty when they may not today. */
    public Optional<Handler> of(Actor actor) {
        return switch (actor) {
            case Actor.Agent agent ->
                context.service(People.class).allows(agent, STAFF, "") ? Optional.of(Handler.STAFF) : Optional.empty();
            case Actor.Citizen citizen -> ambassador(citizen.personId());
            case Actor.Visitor visitor -> Optional.empty();
            case Actor.PluginActor plugin -> Optional.empty();
        };
    }

    private Optional<Handler> ambassador(String account) {
        List<Mandate> mandates = context.database()
                .read(handle -> handle.createQuery(
                                "select a.slug, a.name, p.body " + RUNNING + " where a.account = :account limit 50")
                        .bind("account", account)
                        .bind("today", today().toString())
                        .map((row, ctx) ->
                                new Mandate(row.getString("slug"), row.getString("name"), row.getString("body")))
                        .list());
        Set<String> bodies = new HashSet<>();
        mandates.forEach(mandate -> bodies.add(mandate.body()));
        return mandates.stream()
                .findFirst()
                .map(first -> new Handler(By.AMBASSADOR, first.name(), first.slug(), bodies));
    }

    /** Returns the ambassadors with a running mandate as choices, by name. */
    public List<Choice> choices() {
        return context.database()
                .read(handle -> handle.createQuery(
                                "select distinct a.slug, a.name " + RUNNING + " order by a.name, a.slug limit :limit")
                        .bind("today", today().toString())
                        .bind("limit", MOST)
                        .map((row, ctx) -> new Choice(row.getString("slug"), row.getString("name")))
                        .list());
    }

    /** Tells whether an account is that of an ambassador, whether or not a mandate runs. */
    public boolean isLinked(String account) {
        return context.database()
                .read(handle -> handle.createQuery("select 1 from amb_ambassador where account = :account limit 1")
                        .bind("account", account)
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    /** Tells whether an ambassador has a running mandate. */
    public boolean serves(String slug) {
        return choices().stream().anyMatch(one -> one.value().equals(slug));
    }

    /** Returns the account of an ambassador who may act today, empty when there is none. */
    public String accountOf(Handle handle, String slug) {
        return handle.createQuery("select a.account " + RUNNING + " where a.slug = :slug limit 1")
                .bind("slug", slug)
                .bind("today", today().toString())
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    /** Returns the public name of an ambassador, empty when there is none. */
    public String nameOf(String slug) {
        return slug.isEmpty()
                ? ""
                : context.database()
                        .read(handle -> handle.createQuery("select name from amb_ambassador where slug = :slug")
                                .bind("slug", slug)
                                .mapTo(String.class)
                                .findOne()
                                .orElse(""));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }
}
