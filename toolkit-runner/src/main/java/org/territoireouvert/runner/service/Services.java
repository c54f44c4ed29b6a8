package org.territoireouvert.runner.service;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.runner.backup.Backups;
import org.territoireouvert.runner.backup.NightlyBackup;
import org.territoireouvert.runner.content.ContentParts;
import org.territoireouvert.runner.content.KnownContents;
import org.territoireouvert.runner.content.StoredContents;
import org.territoireouvert.runner.editorial.Article;
import org.territoireouvert.runner.editorial.EditorialParts;
import org.territoireouvert.runner.editorial.content.ArticleContent;
import org.territoireouvert.runner.file.FileParts;
import org.territoireouvert.runner.file.SweepFiles;
import org.territoireouvert.runner.file.UploadedFiles;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.data.PersonData;
import org.territoireouvert.runner.identity.retention.PersonJobs;
import org.territoireouvert.runner.instance.StoredInstance;
import org.territoireouvert.runner.moderation.ModerationData;
import org.territoireouvert.runner.moderation.ModerationRules;
import org.territoireouvert.runner.notification.ForgetOldNews;
import org.territoireouvert.runner.notification.NotificationParts;
import org.territoireouvert.runner.organisation.OrganisationJobs;
import org.territoireouvert.runner.organisation.OrganisationParts;
import org.territoireouvert.runner.organisation.OrganisationRows;
import org.territoireouvert.runner.remote.OutboundHttp;
import org.territoireouvert.runner.search.source.SearchParts;
import org.territoireouvert.runner.search.source.SearchSources;
import org.territoireouvert.runner.settings.StoredSettings;
import org.territoireouvert.runner.statistic.PublicData;
import org.territoireouvert.runner.territory.Territory;
import org.territoireouvert.runner.territory.outline.StoredOutline;
import org.territoireouvert.runner.territory.reference.ReferenceTerritories;

/**
 * The shared services of an instance, built once, each after those that it needs. Nothing is read before its first use.
 */
public final class Services {

    private final Foundation foundation;
    private final SiteAddress address;
    private final OutboundHttp outside;
    private final StoredSettings settings;
    private final IdentityParts identity;
    private final EditorialParts editorial;
    private final Backups backups;
    private final NotificationParts notifications;
    private final FileParts files;
    private final StoredOutline outline;
    private final OrganisationParts organisations;
    private final PublicData data;
    private final SearchParts search;
    private final ContentParts contents;

    /** Builds the services of an instance. */
    public Services(Foundation foundation) {
        this.foundation = foundation;
        Database database = foundation.database();
        address = new SiteAddress(foundation.configuration());
        outside = OutboundHttp.toPublicHosts(foundation.configuration().production());
        settings = new StoredSettings(database, foundation.clock());
        identity = IdentityParts.of(
                database,
                foundation.ids(),
                foundation.clock(),
                foundation.zone(),
                foundation.json(),
                foundation.afterCommit());
        editorial =
                EditorialParts.of(database, foundation.ids(), foundation.clock(), identity.audit(), this::noteArticle);
        backups = new Backups(
                Backups.folderBelow(foundation.configuration().dataDirectory()),
                foundation.clock(),
                foundation.backUp());
        notifications = NotificationParts.of(
                database,
                foundation.ids(),
                foundation.clock(),
                foundation.zone(),
                foundation.plugins(),
                foundation.messages(),
                foundation.afterCommit());
        files = FileParts.of(foundation.configuration(), database, foundation.plugins(), foundation.clock());
        outline = new StoredOutline(database, foundation.clock(), foundation.json());
        organisations = new OrganisationParts(
                identity,
                new ReferenceTerritories(new Territory(database, foundation.clock()), outline::current),
                files.rates());
        data = PublicData.of(
                database,
                foundation.plugins(),
                List.of(new OrganisationRows(organisations).dataset(), new ModerationData(database).dataset()),
                foundation.messages(),
                foundation.clock(),
                foundation.zone());
        KnownContents known =
                new KnownContents(foundation.plugins(), editorial.content().types(), foundation.messages());
        search = SearchParts.of(
                database,
                foundation.engine(),
                foundation.clock(),
                new SearchSources(known, foundation.plugins(), database));
        contents = ContentParts.of(
                identity,
                known,
                notifications.core(),
                search.index(),
                files,
                new ModerationRules(settings),
                foundation.json());
    }

    /** News and pages of the authority are contents like those of plugins. */
    private void noteArticle(Handle transaction, Article article, Actor by) {
        new StoredContents(KnownContents.RUNTIME, editorial.content()::types, contents)
                .changed(
                        transaction,
                        editorial.content().type(article.kind()),
                        ArticleContent.item(article, foundation.clock().instant()),
                        by);
    }

    /** Returns the work that the services repeat. */
    public List<Job> jobs() {
        List<Job> jobs = new ArrayList<>(PersonJobs.of(identity, people()));
        jobs.add(new SweepFiles(files).job());
        jobs.add(new OrganisationJobs(organisations).job());
        jobs.add(search.job());
        jobs.add(new ForgetOldNews(foundation.database(), notifications.notices(), foundation.clock()).job());
        jobs.add(editorial.release().job());
        jobs.add(new NightlyBackup(backups, settings, foundation.clock(), foundation.zone()).job());
        return jobs;
    }

    /** Returns who hands out and erases all data of a person. */
    public PersonData people() {
        StoredInstance instance = new StoredInstance(foundation.database(), foundation.clock());
        return PersonData.of(
                identity,
                new UploadedFiles(files),
                foundation.plugins(),
                foundation.messages(),
                () -> instance.current().siteName(),
                address);
    }

    /** Returns what the services stand on. */
    public Foundation foundation() {
        return foundation;
    }

    /** Returns where people find the site. */
    public SiteAddress address() {
        return address;
    }

    /** Returns who asks servers whose address somebody typed on a page. */
    OutboundHttp outside() {
        return outside;
    }

    /** Returns the values of all settings. */
    public StoredSettings settings() {
        return settings;
    }

    /** Returns everything that knows people. */
    public IdentityParts identity() {
        return identity;
    }

    /** Returns pages and news of the authority. */
    public EditorialParts editorial() {
        return editorial;
    }

    /** Returns the backups of all data. */
    public Backups backups() {
        return backups;
    }

    /** Returns everything that tells people news. */
    public NotificationParts notifications() {
        return notifications;
    }

    /** Returns the files that people add. */
    public FileParts files() {
        return files;
    }

    /** Returns the outline of the authority's territory. */
    public StoredOutline outline() {
        return outline;
    }

    /** Returns organisations, and who belongs to them. */
    public OrganisationParts organisations() {
        return organisations;
    }

    /** Returns what is counted and given away. */
    public PublicData data() {
        return data;
    }

    /** Returns how the contents of all plugins are found. */
    public SearchParts search() {
        return search;
    }

    /** Returns the services on contents, and moderation. */
    public ContentParts contents() {
        return contents;
    }
}
