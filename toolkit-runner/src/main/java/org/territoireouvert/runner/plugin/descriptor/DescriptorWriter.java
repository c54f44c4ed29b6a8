package org.territoireouvert.runner.plugin.descriptor;

import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.PluginDescriptor.Requirement;
import org.territoireouvert.runner.plugin.descriptor.DescriptorReader.Descriptor;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the copy of a descriptor into another document, with every key that {@link DescriptorReader} reads. */
public final class DescriptorWriter {

    private DescriptorWriter() {}

    /** Returns a descriptor as JSON. */
    public static ObjectNode write(Descriptor descriptor) {
        PluginDescriptor plugin = descriptor.plugin();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("schema", 1);
        node.put("id", plugin.id().value());
        node.put("version", plugin.version());
        node.put("module", plugin.module());
        node.put("api", plugin.api());
        node.put("java", plugin.java());
        node.put("license", plugin.licence());
        node.put("vendor", plugin.vendor());
        node.put("addressPrefix", plugin.addressPrefix());
        node.put("tablePrefix", plugin.tablePrefix());
        ArrayNode requires = node.putArray("requires");
        plugin.requires().forEach(requirement -> write(requirement, requires.addObject()));
        plugin.rollbackSafeTo().ifPresent(version -> node.put("rollbackSafeTo", version));
        plugin.network().forEach(node.putArray("network")::add);
        descriptor.locales().forEach(node.putArray("locales")::add);
        node.put("personalData", plugin.keepsPersonalData());
        return node;
    }

    private static void write(Requirement requirement, ObjectNode node) {
        node.put("id", requirement.id().value());
        node.put("versions", requirement.versions());
        if (requirement.optional()) {
            node.put("optional", true);
        }
    }
}
