package org.territoireouvert.api;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.event.EventPublisher;
import org.territoireouvert.api.settings.Settings;
import org.territoireouvert.api.text.Messages;

/** Gives a plugin its id, its storage and the services of the runtime. One instance per plugin; safe for all threads. */
@HostProvided
public interface PluginContext {

    /** Returns the id written in the plugin's descriptor. */
    PluginId id();

    /** Returns the values of the settings that this plugin declared; read them when needed, they may change. */
    Settings settings();

    /** Returns the plugin's own tables, migrated before first use. */
    Database database();

    /** Returns the plugin's messages in every language of the instance. */
    Messages messages();

    /** Returns where to publish domain events. */
    EventPublisher events();

    /** Returns the source of new identifiers. */
    IdSource ids();

    /** Returns the clock that decides; never ask the system clock. */
    InstantSource clock();

    /** Returns the time zone of the authority, in which its calendar is written. */
    ZoneId zone();

    /** Returns a folder of this plugin's own, which exists and is part of a backup. */
    Path dataDirectory();

    /**
     * Returns a folder of this plugin's own for keys: it exists, only the service's user can read it, and it is <em>not</em> part of
     * a backup, so that who gets hold of one has no key. When several processes serve an instance, they share it.
     */
    Path secretDirectory();

    /**
     * Returns a service of the runtime: {@link org.territoireouvert.api.text.Json},
     * {@link org.territoireouvert.api.text.Markdown}, {@link org.territoireouvert.api.people.People},
     * {@link org.territoireouvert.api.audit.AuditTrail}, {@link org.territoireouvert.api.audit.Signatures},
     * {@link org.territoireouvert.api.audit.TimeStamps}, {@link org.territoireouvert.api.remote.RemoteDocuments}, {@link org.territoireouvert.api.approval.Approvals},
     * {@link org.territoireouvert.api.content.Contents}, {@link org.territoireouvert.api.notification.Notifications},
     * {@link org.territoireouvert.api.notification.Mailings},
     * {@link org.territoireouvert.api.file.Files}, {@link org.territoireouvert.api.territory.Territories},
     * {@link org.territoireouvert.api.organisation.Organisations}, {@link org.territoireouvert.api.data.Counters},
     * {@link org.territoireouvert.api.standard.Popolo}, {@link org.territoireouvert.api.text.QrPictures},
     * {@link org.territoireouvert.api.web.SiteAddress}, {@link org.territoireouvert.api.settings.SiteNotices}.
     *
     * @throws IllegalArgumentException when the runtime has no such service
     */
    <T> T service(Class<T> hostService);
}
