package org.territoireouvert.calls.application.writing;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.event.EventPublisher;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.settings.Settings;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.text.JacksonJson;

/** What use cases of writing ask of the runtime, with one organisation and a list of what was told. */
final class WritingContext implements PluginContext, Notifications, Organisations {

    static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    final List<String> told = new ArrayList<>();
    private final Database database;
    private int last;

    WritingContext(Database database) {
        this.database = database;
    }

    @Override
    public PluginId id() {
        return new PluginId("call-for-projects");
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public IdSource ids() {
        return () -> String.format("id-%05d", last++);
    }

    @Override
    public InstantSource clock() {
        return InstantSource.fixed(NOW);
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Europe/Paris");
    }

    @Override
    public <T> T service(Class<T> hostService) {
        Map<Class<?>, Object> services =
                Map.of(Json.class, new JacksonJson(), Notifications.class, this, Organisations.class, this);
        return hostService.cast(Optional.ofNullable(services.get(hostService)).orElseThrow());
    }

    @Override
    public void tell(Handle transaction, String personId, Notice notice) {
        told.add(personId + " " + notice.kind().name() + " " + notice.path());
    }

    @Override
    public List<Membership> members(String organisationId) {
        return List.of(
                new Membership(organisationId, "odile", Membership.Role.REPRESENTATIVE, NOW),
                new Membership(organisationId, "paul", Membership.Role.MEMBER, NOW));
    }

    @Override
    public Settings settings() {
        throw new UnsupportedOperationException("settings");
    }

    @Override
    public Messages messages() {
        throw new UnsupportedOperationException("messages");
    }

    @Override
    public EventPublisher events() {
        throw new UnsupportedOperationException("events");
    }

    @Override
    public Path dataDirectory() {
        throw new UnsupportedOperationException("dataDirectory");
    }

    @Override
    public Path secretDirectory() {
        throw new UnsupportedOperationException("secretDirectory");
    }

    @Override
    public void tellAddress(Handle transaction, String address, Notice notice) {
        throw new UnsupportedOperationException("tellAddress");
    }

    @Override
    public void tellFollowers(Handle transaction, ContentRef followed, Notice notice, String exceptPersonId) {
        throw new UnsupportedOperationException("tellFollowers");
    }

    @Override
    public Optional<Organisation> find(String organisationId) {
        return Optional.empty();
    }

    @Override
    public List<Organisation> search(String words, int limit) {
        return List.of();
    }

    @Override
    public List<Membership> ofPerson(String personId) {
        return List.of();
    }

    @Override
    public boolean isRepresentative(Actor actor, String organisationId) {
        return false;
    }
}
