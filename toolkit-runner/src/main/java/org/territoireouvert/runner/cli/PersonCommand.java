package org.territoireouvert.runner.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.PersonalData.Erasure;
import org.territoireouvert.runner.ToolkitRuntime;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert person export} and {@code ouvert person erase}: all that plugins keep about a person. */
final class PersonCommand implements CoreCommand {

    private final boolean erase;

    PersonCommand(boolean erase) {
        this.erase = erase;
    }

    @Override
    public String name() {
        return erase ? "person erase" : "person export";
    }

    @Override
    public void declare(CommandSpec spec, CommandMessages messages) {
        spec.addPositional(PositionalParamSpec.builder()
                .arity("1")
                .type(String.class)
                .paramLabel(messages.say("label.person"))
                .build());
    }

    @Override
    public int run(ParseResult typed, CommandContext context) throws Exception {
        String person = typed.matchedPositionalValue(0, "");
        int found = 0;
        try (ToolkitRuntime runtime =
                ToolkitRuntime.forCommands(context.configuration().get())) {
            for (InstalledPlugin plugin : runtime.plugins()) {
                for (PersonalData data : plugin.contributions().personalData()) {
                    found += erase ? erase(plugin, data, person, context) : export(plugin, data, person, context);
                }
            }
        }
        if (found == 0) {
            context.say("person.nothing", person);
        }
        return ExitCode.DONE;
    }

    private static int export(InstalledPlugin plugin, PersonalData data, String person, CommandContext context)
            throws Exception {
        List<String> rows = new java.util.ArrayList<>();
        data.export(
                person,
                cells -> rows.add(plugin.id() + "\t"
                        + Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining("\t"))));
        rows.forEach(context.terminal().out()::println);
        return rows.size();
    }

    private static int erase(InstalledPlugin plugin, PersonalData data, String person, CommandContext context)
            throws Exception {
        int changed = data.erase(person, Erasure.REMOVE_CONTENT);
        context.say("person.erased", plugin.id().value(), changed);
        return 1;
    }
}
