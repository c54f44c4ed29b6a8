package org.territoireouvert.runner.plugin.lifecycle;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.ToolkitPlugin;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.plugin.Contributions;
import org.territoireouvert.runner.plugin.FailureSentence;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.PluginResources;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.plugin.PluginStatus;
import org.territoireouvert.runner.plugin.PluginStatus.Failure;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;
import org.territoireouvert.runner.plugin.PluginStatus.State;
import org.territoireouvert.runner.plugin.descriptor.DescriptorReader;
import org.territoireouvert.runner.plugin.layer.PluginLayer;
import org.territoireouvert.runner.plugin.layer.PluginLayers;
import org.territoireouvert.runner.plugin.layer.PluginModules;
import org.territoireouvert.runner.plugin.message.PropertyMessages;

/** A plugin and the steps that it can be taken through. One thread takes the steps; all threads may look and call. */
final class LoadedPlugin implements InstalledPlugin {

    private static final Logger LOG = LoggerFactory.getLogger(LoadedPlugin.class);

    private final PluginSource source;
    private final HostServices services;
    private volatile PluginDescriptor descriptor;
    private volatile PropertyMessages messages;
    private volatile PluginCall call;
    private volatile Contributions contributions = Contributions.NONE;
    private volatile State state = State.DISCOVERED;
    private volatile boolean enabled = true;

    @Nullable
    private volatile Failure failure;

    @Nullable
    private volatile PluginModules modules;

    @Nullable
    private ToolkitPlugin plugin;

    LoadedPlugin(PluginSource source, HostServices services) {
        this.source = source;
        this.services = services;
        this.descriptor = UnreadDescriptor.of(source.name());
        Map<String, String> name = UnreadDescriptor.messages(descriptor.id());
        this.messages = PropertyMessages.of(name, name, services.zone());
        this.call = newCall(descriptor.id());
    }

    private PluginCall newCall(PluginId id) {
        return new PluginCall(
                id,
                services.limits(),
                services.clock(),
                (phase, error) -> failure =
                        FailureRecord.of(phase, error, services.clock().instant()));
    }

    /** Reads the descriptor and the messages. */
    boolean verify(DescriptorReader reader) {
        return step(Phase.VERIFY, State.VERIFIED, () -> {
            VerifiedContent content = VerifiedContent.read(source, reader, services.zone());
            modules = content.modules();
            descriptor = content.descriptor();
            messages = content.messages();
            call.close();
            call = newCall(descriptor.id());
        });
    }

    /** Builds the module layer and the plugin object. */
    boolean resolve(PluginLayers layers) {
        return step(Phase.RESOLVE, State.RESOLVED, () -> {
            PluginLayer layer = layers.of(source, openModules());
            call.useLoader(layer.loader());
            plugin = call.step(Phase.RESOLVE, services.limits().register(), layer::newPlugin);
        });
    }

    boolean migrate() {
        return step(Phase.MIGRATE, State.MIGRATED, () -> services.migrations().migrate(this));
    }

    boolean register() {
        return step(Phase.REGISTER, State.REGISTERED, () -> {
            ToolkitPlugin made = made();
            PluginContext context = services.contexts().contextOf(this);
            BufferedRegistrar registrar = new BufferedRegistrar(descriptor);
            try {
                contributions = call.step(Phase.REGISTER, services.limits().register(), () -> {
                    made.register(context, registrar);
                    return registrar.close();
                });
            } finally {
                registrar.abandon();
            }
        });
    }

    boolean start() {
        boolean started = step(Phase.START, State.STARTED, () -> {
            ToolkitPlugin made = made();
            call.step(Phase.START, services.limits().start(), () -> {
                made.start();
                return true;
            });
        });
        if (!started) {
            Failure reason = failure;
            stopCalls();
            failure = reason;
        }
        return started;
    }

    /** Closes it first, so that nothing new gets in, and then stops it. */
    void stop() {
        state = State.STOPPED;
        stopCalls();
        plugin = null;
    }

    private void stopCalls() {
        ToolkitPlugin made = plugin;
        if (made == null) {
            return;
        }
        try {
            call.step(Phase.STOP, services.limits().stop(), () -> {
                made.stop();
                return true;
            });
        } catch (PluginCallException e) {
            LOG.debug("The plugin {} goes without having been stopped", id());
        }
    }

    /** Lets go of its threads and files. */
    void release() {
        call.close();
        PluginModules open = modules;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.warn("The jar of the plugin {} cannot be closed", id(), e);
            }
        }
    }

    void refuse(Phase phase, State next, FailureSentence sentence, String detail) {
        failure = new Failure(phase, sentence.key(), detail, services.clock().instant());
        contributions = Contributions.NONE;
        state = next;
        LOG.warn("The plugin {} is {}: {}", id(), next, detail);
    }

    void leaveDisabled() {
        state = State.DISABLED;
    }

    void want(boolean wanted) {
        enabled = wanted;
    }

    private boolean step(Phase phase, State next, Step work) {
        try {
            work.run();
            state = next;
            return true;
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (PluginCallException e) {
            // Recorded by the call.
        } catch (Throwable e) {
            failure = FailureRecord.of(phase, e, services.clock().instant());
            LOG.error("The plugin {} failed in {}", id(), phase, e);
        }
        contributions = Contributions.NONE;
        state = State.FAILED;
        return false;
    }

    private PluginModules openModules() {
        PluginModules open = modules;
        if (open == null) {
            throw new IllegalStateException("The plugin " + id() + " is not verified");
        }
        return open;
    }

    private ToolkitPlugin made() {
        ToolkitPlugin made = plugin;
        if (made == null) {
            throw new IllegalStateException("The plugin " + id() + " is not resolved");
        }
        return made;
    }

    State state() {
        return state;
    }

    Optional<PluginSource.Block> block() {
        return source.block();
    }

    String sourceName() {
        return source.name();
    }

    @Override
    public PluginDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public PluginStatus status() {
        return new PluginStatus(state, enabled, Optional.ofNullable(failure), call.isSuspended());
    }

    @Override
    public boolean isServing() {
        return state == State.STARTED && enabled && !call.isSuspended();
    }

    @Override
    public Contributions contributions() {
        return contributions;
    }

    @Override
    public Messages messages() {
        return messages;
    }

    @Override
    public PluginResources resources() {
        PluginModules open = modules;
        return open == null ? NoResources.INSTANCE : open.resources();
    }

    @Override
    public <T> T call(Phase phase, Duration limit, Callable<T> work) throws PluginCallException {
        return call.call(phase, limit, work);
    }

    @Override
    public String toString() {
        return id() + " " + descriptor.version() + " (" + state + ")";
    }

    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }
}
