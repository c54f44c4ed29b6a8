package org.territoireouvert.runner.cli.command.plugin;

import java.util.List;
import java.util.Map;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CommandOptions;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.ExitCode;
import org.territoireouvert.runner.installation.disk.InstalledFolder;
import org.territoireouvert.runner.installation.verification.VerifyInstalled;
import org.territoireouvert.runner.installation.verification.VerifyInstalled.Checked;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert plugin verify}: reads every byte of every installed plugin again; exit code 3 when one is not as it was. */
final class PluginVerifyCommand implements CoreCommand {

    @Override
    public String name() {
        return "plugin verify";
    }

    @Override
    public void declare(CommandSpec spec, CommandMessages messages) {
        spec.addOption(CommandOptions.flag("--json", "option.json", messages));
    }

    @Override
    public int run(ParseResult typed, CommandContext context) throws Exception {
        InstalledFolder folder =
                InstalledFolder.below(context.configuration().get().dataDirectory());
        List<Checked> all = new VerifyInstalled(folder).look();
        boolean json = typed.hasMatchedOption("--json");
        for (Checked checked : all) {
            if (json) {
                context.document(document(checked));
            } else if (checked.faults().isEmpty()) {
                context.say(
                        checked.wanted() ? "plugin.verify.same" : "plugin.verify.left",
                        checked.plugin(),
                        checked.version(),
                        checked.files());
            } else {
                checked.faults()
                        .forEach(fault -> context.say(
                                "plugin.verify." + fault.kind(), checked.plugin(), checked.version(), fault.file()));
            }
        }
        boolean well = all.stream().allMatch(checked -> checked.faults().isEmpty());
        if (!json) {
            context.say(well ? "plugin.verify.well" : "plugin.verify.unwell", all.size());
        }
        return well ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static Map<String, Object> document(Checked checked) {
        return Map.of(
                "plugin",
                checked.plugin(),
                "version",
                checked.version(),
                "wanted",
                checked.wanted(),
                "faults",
                checked.faults().stream()
                        .map(fault -> Map.of("kind", fault.kind().name(), "file", fault.file()))
                        .toList());
    }
}
