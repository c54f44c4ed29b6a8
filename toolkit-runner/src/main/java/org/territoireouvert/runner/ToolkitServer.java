package org.territoireouvert.runner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.api.work.DemonstrationData;
import org.territoireouvert.runner.audit.checkpoint.CheckpointState;
import org.territoireouvert.runner.audit.checkpoint.CheckpointTimer;
import org.territoireouvert.runner.demonstration.InventedDiscussion;
import org.territoireouvert.runner.demonstration.InventedOrganisations;
import org.territoireouvert.runner.demonstration.InventedTerritory;
import org.territoireouvert.runner.editorial.content.DemonstrationArticles;
import org.territoireouvert.runner.event.EventDispatcher;
import org.territoireouvert.runner.identity.InstanceSecret;
import org.territoireouvert.runner.identity.staff.StaffLinks;
import org.territoireouvert.runner.instance.InstanceStore;
import org.territoireouvert.runner.instance.StoredInstance;
import org.territoireouvert.runner.mail.Mailbox;
import org.territoireouvert.runner.notification.NoticeWorker;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginStatus;
import org.territoireouvert.runner.plugin.SwitchResult;
import org.territoireouvert.runner.statistic.StatisticTimer;
import org.territoireouvert.runner.storage.ServingLock;
import org.territoireouvert.runner.web.admin.PluginSwitch;
import org.territoireouvert.runner.web.asset.Assets;
import org.territoireouvert.runner.web.asset.ServedAssets;
import org.territoireouvert.runner.web.server.WebParts;
import org.territoireouvert.runner.web.server.WebServer;
import org.territoireouvert.runner.web.template.VelocityRenderer;
import org.territoireouvert.runner.web.theme.ThemeSentences;
import org.territoireouvert.runner.work.JobScheduler;

/** Serves a runtime: plugins started, events delivered, jobs run, pages answered. */
public final class ToolkitServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ToolkitServer.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration SWITCHES = Duration.ofSeconds(2);
    private static final Duration CHECKPOINT_TICK = Duration.ofMinutes(1);
    private static final Duration STATISTIC_TICK = Duration.ofMinutes(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration FILLING = Duration.ofMinutes(2);

    private final ToolkitRuntime runtime;
    private final List<AutoCloseable> parts = new ArrayList<>();
    private final InstanceStore instance;
    private final int port;
    private @Nullable WebServer served;

    private ToolkitServer(ToolkitRuntime runtime, Consumer<ToolkitServer> beforeServing) {
        this.runtime = runtime;
        instance = new StoredInstance(runtime.core(), runtime.clock());
        try {
            port = start(beforeServing);
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /**
     * Starts a server; it owns the runtime from now on.
     *
     * @throws org.territoireouvert.api.ToolkitException when the database, the port or the lock cannot be had
     */
    public static ToolkitServer start(ToolkitRuntime runtime) {
        return start(runtime, server -> {});
    }

    /**
     * Starts a server that does something before its first answer.
     *
     * @param beforeServing is called when the plugins have started and the port is still closed
     */
    public static ToolkitServer start(ToolkitRuntime runtime, Consumer<ToolkitServer> beforeServing) {
        return new ToolkitServer(runtime, beforeServing);
    }

    private int start(Consumer<ToolkitServer> beforeServing) {
        parts.add(runtime);
        ServingLock lock = runtime.storage().serving();
        parts.add(lock);
        runtime.host().load();
        runtime.host().start();
        runtime.editorial().help().settle();

        EventDispatcher events =
                new EventDispatcher(runtime.core(), runtime::plugins, runtime.clock(), TICK, FIRST_PAUSE);
        runtime.outbox().onCommit(events::wake);
        parts.add(events);
        Delivery delivery = new Delivery(runtime, instance, this::address);
        JobScheduler jobs = new JobScheduler(
                runtime.core(),
                runtime::plugins,
                delivery.jobs(),
                runtime.clock(),
                runtime.configuration().zone(),
                TICK);
        parts.add(jobs);
        SwitchWatch watch = new SwitchWatch(runtime.host(), SWITCHES);
        parts.add(watch);
        NoticeWorker news = delivery.news();
        runtime.notifications().teller().onTold(news::wake);
        parts.add(news);
        delivery.mails().ifPresent(sender -> {
            runtime.identity().mail().onStored(sender::wake);
            parts.add(sender);
            sender.start();
        });
        CheckpointTimer checkpoints = new CheckpointTimer(runtime.checkpoints(), CHECKPOINT_TICK);
        parts.add(checkpoints);
        StatisticTimer statistics = new StatisticTimer(runtime.data().audience(), runtime.recounting(), STATISTIC_TICK);
        parts.add(statistics);
        statistics.start();
        WebServer web = webServer();
        served = web;
        runtime.storage().onEveryCommit(web::forgetPages);
        parts.add(web);

        beforeServing.accept(this);
        int bound = web.start();
        runtime.servedAt(web.address());
        events.start();
        jobs.start();
        news.start();
        watch.start();
        checkpoints.start();
        for (InstalledPlugin plugin : runtime.plugins()) {
            plugin.status().failure().ifPresent(failure -> LOG.warn("{}", sentence(plugin)));
        }
        return bound;
    }

    private WebServer webServer() {
        Assets assets = new ServedAssets(instance, runtime::plugins);
        return new WebServer(new WebParts(
                runtime.configuration(),
                runtime::plugins,
                new HostSwitch(),
                runtime.settings(),
                runtime.core(),
                runtime.identity(),
                runtime.editorial(),
                runtime.backups(),
                runtime.contents(),
                runtime.notifications(),
                runtime.files(),
                runtime.organisations(),
                runtime.ids(),
                runtime.clock(),
                new VelocityRenderer(
                        instance,
                        assets,
                        runtime.messages(),
                        runtime::plugins,
                        runtime.editorial().placed()::current,
                        runtime.configuration().demonstration()),
                assets,
                instance,
                new ThemeSentences(runtime.messages())::check,
                runtime.messages(),
                runtime.markdown(),
                runtime.json(),
                runtime.search(),
                List.of(
                        new DatabaseProbe(runtime.core(), runtime.messages()),
                        new MailProbe(
                                runtime.configuration(),
                                new Mailbox(runtime.core(), runtime.clock()),
                                runtime.messages()),
                        new AuditProbe(new CheckpointState(runtime.core(), runtime.clock()), runtime.messages()),
                        new SearchProbe(runtime.search().checks(), runtime.messages())),
                runtime.data()));
    }

    private String sentence(InstalledPlugin plugin) {
        return runtime.failureSentence(plugin, Locale.FRENCH);
    }

    /** Returns the port on which it listens. */
    public int port() {
        return port;
    }

    /** Returns the address that people type, without a slash at the end. */
    public String address() {
        return runtime.configuration()
                .publicUrl()
                .map(url -> url.toString().replaceAll("/$", ""))
                .orElseGet(() -> "http://localhost:" + port);
    }

    /** Returns the runtime that is served. */
    public ToolkitRuntime runtime() {
        return runtime;
    }

    /** Returns every address that is answered now, in their order: what a proof of access control goes through. */
    public List<DeclaredRoute> routes() {
        return Objects.requireNonNull(served, "The server has not started").routes().stream()
                .map(route -> new DeclaredRoute(
                        route.target().owner(),
                        route.method(),
                        route.pattern(),
                        route.target().required()))
                .toList();
    }

    /** Returns who runs this site, to be changed. */
    public InstanceStore instance() {
        return instance;
    }

    /** Tells whether somebody administers this site, so that no set-up link has to be shown. */
    public boolean hasAdministrator() {
        return runtime.identity().roles().hasAdministrator();
    }

    /** Makes a link by which an administrator is set up, for one use within 30 minutes. */
    public String adminLink() {
        return address() + new StaffLinks(runtime.core(), runtime.clock()).forAdministrator();
    }

    /**
     * Signs a person in on behalf of the program that embeds this runtime, which knows who they are; the account is made when
     * there is none with this address.
     *
     * @param email address of the person
     * @param name first and last name; empty to keep the name of the account
     * @param roles given to the account for the instance; with any, the session is one of staff
     * @return the cookie to send to the person's browser, {@code name=value}
     */
    public String signIn(String email, String name, Set<Role> roles) {
        return new HostSignIn(runtime.identity()).open(email, name, roles, runtime.configuration());
    }

    /** Fills the plugins' tables with demonstration data; one that fails leaves the others alone. */
    public void demonstrate() {
        new InventedTerritory(runtime.identity()).settle(runtime.configuration().demonstration());
        new DemonstrationArticles(runtime.editorial(), runtime.clock()).fill();
        for (InstalledPlugin plugin : runtime.plugins()) {
            for (DemonstrationData data : plugin.contributions().demonstrations()) {
                try {
                    plugin.call(PluginStatus.Phase.CALL, FILLING, () -> {
                        data.fill();
                        return true;
                    });
                } catch (PluginCallException e) {
                    LOG.warn("The demonstration data of {} could not be written", plugin.id());
                }
            }
        }
        new InventedOrganisations(runtime.organisations()).settle();
        new InventedDiscussion(runtime.contents(), InstanceSecret.read(runtime.core(), runtime.clock())).settle();
    }

    /** Ends in the reverse order of the start; a part that fails does not keep the others from ending. */
    @Override
    public void close() {
        for (AutoCloseable part : parts.reversed()) {
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("A part of the server did not stop as it should", e);
            }
        }
    }

    /** What the administration pages switch. */
    private final class HostSwitch implements PluginSwitch {
        @Override
        public Outcome enable(PluginId plugin) {
            return outcome(runtime.host().enable(plugin));
        }

        @Override
        public Outcome disable(PluginId plugin) {
            return outcome(runtime.host().disable(plugin));
        }

        private static Outcome outcome(SwitchResult result) {
            return switch (result) {
                case IMMEDIATE -> Outcome.NOW;
                case AT_NEXT_START -> Outcome.AT_NEXT_START;
                case UNKNOWN_PLUGIN -> Outcome.UNKNOWN;
            };
        }
    }
}
