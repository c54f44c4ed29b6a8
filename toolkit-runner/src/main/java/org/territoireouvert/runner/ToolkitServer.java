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
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.audit.checkpoint.CheckpointTimer;
import org.territoireouvert.runner.audit.checkpoint.Checkpoints;
import org.territoireouvert.runner.audit.checkpoint.SigningKeyFile;
import org.territoireouvert.runner.demonstration.Demonstration;
import org.territoireouvert.runner.event.EventDispatcher;
import org.territoireouvert.runner.identity.staff.StaffLinks;
import org.territoireouvert.runner.instance.InstanceStore;
import org.territoireouvert.runner.instance.StoredInstance;
import org.territoireouvert.runner.notification.NoticeWorker;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.probe.Probes;
import org.territoireouvert.runner.service.Delivery;
import org.territoireouvert.runner.service.Foundation;
import org.territoireouvert.runner.service.Services;
import org.territoireouvert.runner.statistic.StatisticTimer;
import org.territoireouvert.runner.storage.upgrade.UpgradeNews;
import org.territoireouvert.runner.web.admin.RestartSwitch;
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

    private final ToolkitRuntime runtime;
    private final Services services;
    private final Foundation foundation;
    private final List<AutoCloseable> parts = new ArrayList<>();
    private final InstanceStore instance;
    private final RestartSwitch restart = new RestartSwitch();
    private final int port;
    private @Nullable WebServer served;

    private ToolkitServer(ToolkitRuntime runtime, UpgradeNews news, Consumer<ToolkitServer> beforeServing) {
        this.runtime = runtime;
        services = runtime.services();
        foundation = services.foundation();
        instance = new StoredInstance(foundation.database(), foundation.clock());
        try {
            port = start(news, beforeServing);
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
        return start(runtime, UpgradeNews.LOGGED, beforeServing);
    }

    /**
     * Starts a server that tells what it does to bring data of an older version to its own.
     *
     * @param news is told before the plugins are loaded
     * @param beforeServing is called when the plugins have started and the port is still closed
     */
    public static ToolkitServer start(ToolkitRuntime runtime, UpgradeNews news, Consumer<ToolkitServer> beforeServing) {
        return new ToolkitServer(runtime, news, beforeServing);
    }

    private int start(UpgradeNews upgrade, Consumer<ToolkitServer> beforeServing) {
        parts.add(runtime);
        parts.add(runtime.loadToServe(upgrade));
        runtime.host().start();
        runtime.announcePlugins();
        services.editorial().help().settle();

        EventDispatcher events = keep(new EventDispatcher(
                foundation.database(), foundation.plugins(), foundation.clock(), TICK, FIRST_PAUSE));
        runtime.outbox().onCommit(events::wake);
        Delivery delivery = new Delivery(services, instance);
        JobScheduler jobs = keep(new JobScheduler(
                foundation.database(),
                foundation.plugins(),
                services.jobs(),
                foundation.clock(),
                foundation.zone(),
                TICK));
        SwitchWatch watch = keep(new SwitchWatch(runtime.host(), SWITCHES));
        NoticeWorker news = keep(delivery.news());
        services.notifications().teller().onTold(news::wake);
        delivery.mails().ifPresent(sender -> {
            services.identity().mail().onStored(sender::wake);
            keep(sender).start();
        });
        CheckpointTimer checkpoints = keep(new CheckpointTimer(checkpoints(), CHECKPOINT_TICK));
        keep(new StatisticTimer(services.data().audience(), runtime.recounting(), STATISTIC_TICK))
                .start();
        WebServer web = keep(webServer());
        served = web;
        runtime.storage().onEveryCommit(web::forgetPages);

        beforeServing.accept(this);
        int bound = web.start();
        events.start();
        jobs.start();
        news.start();
        watch.start();
        checkpoints.start();
        for (InstalledPlugin plugin : runtime.plugins()) {
            plugin.status()
                    .failure()
                    .ifPresent(failure -> LOG.warn("{}", runtime.failureSentence(plugin, Locale.FRENCH)));
        }
        return bound;
    }

    /** Keeps a part, to be ended before those that came earlier. */
    private <T extends AutoCloseable> T keep(T part) {
        parts.add(part);
        return part;
    }

    private Checkpoints checkpoints() {
        return new Checkpoints(
                foundation.database(),
                services.identity().audit(),
                SigningKeyFile.of(foundation.configuration()),
                foundation.clock());
    }

    private WebServer webServer() {
        Assets assets = new ServedAssets(instance, foundation.plugins());
        return new WebServer(new WebParts(
                services,
                new HostSwitch(runtime.host()),
                restart,
                new VelocityRenderer(
                        instance,
                        assets,
                        foundation.messages(),
                        foundation.zone(),
                        foundation.plugins(),
                        services.editorial().placed()::current,
                        foundation.configuration().demonstration()),
                assets,
                instance,
                new ThemeSentences(foundation.messages())::check,
                Probes.of(services)));
    }

    /** Returns the port on which it listens. */
    public int port() {
        return port;
    }

    /** Returns the address that people type, without a slash at the end. */
    public String address() {
        return services.address().get();
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
        return services.identity().roles().hasAdministrator();
    }

    /** Makes a link by which an administrator is set up, for one use within 30 minutes. */
    public String adminLink() {
        return address() + new StaffLinks(foundation.database(), foundation.clock()).forAdministrator();
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
        return new HostSignIn(services.identity()).open(email, name, roles, foundation.configuration());
    }

    /**
     * Says who starts the site anew when an administrator asks for it; without anybody they are not offered to.
     *
     * @param starter is called in a thread of its own
     */
    public void onRestart(Runnable starter) {
        restart.by(starter);
    }

    /** Fills the site with demonstration data; a plugin that fails leaves the others alone. */
    public void demonstrate() {
        new Demonstration(services).fill();
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
}
