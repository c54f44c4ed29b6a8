package org.territoireouvert.runner.plugin.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import org.territoireouvert.runner.plugin.FailureSentence;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.plugin.descriptor.DescriptorReader;
import org.territoireouvert.runner.plugin.descriptor.DescriptorReader.Descriptor;
import org.territoireouvert.runner.plugin.layer.PluginModules;
import org.territoireouvert.runner.plugin.message.PropertyMessages;

/**
 * What a plugin's folder holds, once its parts were seen to fit together; nothing of it has run.
 *
 * @param modules its modules, open
 * @param descriptor what it says of itself
 * @param messages its words
 */
record VerifiedContent(PluginModules modules, PluginDescriptor descriptor, PropertyMessages messages) {

    static VerifiedContent read(PluginSource source, DescriptorReader reader, ZoneId zone)
            throws IOException, PluginRefusedException {
        PluginModules modules = PluginModules.of(source);
        boolean verified = false;
        try (InputStream file =
                modules.resources().open("plugin.json").orElseThrow(() -> new IOException("plugin.json went away"))) {
            Descriptor read = reader.read(file);
            checkModule(modules, read.plugin());
            checkMessages(modules, read.locales());
            PropertyMessages messages = PropertyMessages.of(modules.resources(), zone);
            verified = true;
            return new VerifiedContent(modules, read.plugin(), messages);
        } finally {
            if (!verified) {
                modules.close();
            }
        }
    }

    private static void checkModule(PluginModules found, PluginDescriptor read) throws PluginRefusedException {
        if (found.own().isAutomatic()) {
            throw new PluginRefusedException(
                    FailureSentence.DESCRIPTOR, "the jar of the plugin has no module-info.class");
        }
        if (!found.own().name().equals(read.module())) {
            throw new PluginRefusedException(
                    FailureSentence.DESCRIPTOR,
                    "the key \"module\" says " + read.module() + ", the module is "
                            + found.own().name());
        }
    }

    private static void checkMessages(PluginModules found, List<String> locales)
            throws IOException, PluginRefusedException {
        List<String> files = found.resources().list("messages/");
        for (String locale : locales) {
            String file = "messages/messages_" + locale + ".properties";
            if (!files.contains(file)) {
                throw new PluginRefusedException(
                        FailureSentence.DESCRIPTOR,
                        "the key \"locales\" says " + locale + ", the file " + file + " is missing");
            }
        }
    }
}
