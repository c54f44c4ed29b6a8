package org.territoireouvert.runner.plugin.lifecycle;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.plugin.FailureSentence;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.plugin.PluginStatus.Failure;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;
import org.territoireouvert.runner.plugin.descriptor.DescriptorReader;
import org.territoireouvert.runner.plugin.layer.PluginLayers;

/**
 * Loads plugins as a start would, up to the module layer of each and no further: nothing of them runs, no table is touched. Says
 * of each what would stop it. Requirements are not looked at.
 */
public final class TrialLoading implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TrialLoading.class);

    private final DescriptorReader reader;
    private final ZoneId zone;
    private final TakenNames names = new TakenNames();
    private final Map<PluginId, String> ids = new HashMap<>();
    private final Map<String, PluginId> modules = new HashMap<>();
    private final PluginLayers layers = new PluginLayers();
    private final List<VerifiedContent> opened = new ArrayList<>();

    /** Prepares a trial for a runtime. */
    public TrialLoading(DescriptorReader reader, ZoneId zone) {
        this.reader = reader;
        this.zone = zone;
    }

    /**
     * Tries one more plugin, beside all that were tried before: of two that want one name, the first has it.
     *
     * @return what would stop it; empty when nothing would before its code runs
     */
    public Optional<Failure> attempt(PluginSource source) {
        Phase phase = Phase.VERIFY;
        try {
            VerifiedContent content = VerifiedContent.read(source, reader, zone);
            opened.add(content);
            checkNames(source, content.descriptor());
            phase = Phase.RESOLVE;
            int providers = content.modules().providers();
            if (providers != 1) {
                throw new PluginRefusedException(
                        providers == 0 ? FailureSentence.NO_PROVIDER : FailureSentence.SEVERAL_PROVIDERS,
                        "its modules provide " + providers + " plugin classes");
            }
            layers.of(source, content.modules());
            return Optional.empty();
        } catch (IOException | PluginRefusedException | RuntimeException | LinkageError e) {
            return Optional.of(FailureRecord.of(phase, e, Instant.EPOCH));
        }
    }

    private void checkNames(PluginSource source, PluginDescriptor plugin) throws PluginRefusedException {
        String before = ids.putIfAbsent(plugin.id(), source.name());
        if (before != null) {
            throw new PluginRefusedException(
                    FailureSentence.DUPLICATE_ID,
                    "the id " + plugin.id() + " is in the folders " + before + ", " + source.name());
        }
        Optional<String> taken = names.take(plugin);
        if (taken.isPresent()) {
            throw new PluginRefusedException(FailureSentence.TAKEN, taken.get());
        }
        PluginId owner = modules.putIfAbsent(plugin.module(), plugin.id());
        if (owner != null) {
            throw new PluginRefusedException(
                    FailureSentence.TAKEN, "the module " + plugin.module() + " belongs to " + owner);
        }
    }

    @Override
    public void close() {
        for (VerifiedContent content : opened) {
            try {
                content.modules().close();
            } catch (IOException e) {
                LOG.warn("A jar cannot be closed", e);
            }
        }
    }
}
