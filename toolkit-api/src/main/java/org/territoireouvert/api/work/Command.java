package org.territoireouvert.api.work;

import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.api.Implementable;

/**
 * A command of the command line: {@code ouvert <group> <name> [options] [arguments]}. The help of its group is the message
 * {@code command.<group>}, its own {@code command.<group>.<name>}, that of an option {@code command.<group>.<name>.<option>}. The database is opened at first
 * use only: a command that does not touch it works without one. {@code --help} and {@code --json} need no declaration.
 *
 * @param group one word, the same for all commands of a plugin
 * @param name one word, a verb
 * @param arguments name of the arguments in the help, for example {@code FILE…}; empty when there are none
 * @param options in the order of the help
 * @param action does it
 */
public record Command(String group, String name, String arguments, List<Option> options, Action action) {

    /**
     * An option {@code --name VALUE}, or {@code --name} alone.
     *
     * @param name without the hyphens
     * @param value name of the value in the help; empty for an option without a value
     */
    public record Option(String name, String value) {}

    /** Does a command. */
    @Implementable
    @FunctionalInterface
    public interface Action {
        /**
         * Runs once.
         *
         * @return exit code: 0 done, 1 the environment stands in the way, 2 the request was wrong
         * @throws org.territoireouvert.api.ToolkitException said in one sentence on standard error
         */
        int run(Invocation invocation) throws Exception;
    }

    /** Copies the options. */
    public Command {
        options = List.copyOf(options);
    }

    /** Starts a command without options. */
    public static Command of(String group, String name, String arguments, Action action) {
        return new Command(group, name, arguments, List.of(), action);
    }

    /** Returns this command with an option that takes a value. */
    public Command option(String optionName, String value) {
        List<Option> more = new ArrayList<>(options);
        more.add(new Option(optionName, value));
        return new Command(group, name, arguments, more, action);
    }

    /** Returns this command with an option that takes no value. */
    public Command flag(String optionName) {
        return option(optionName, "");
    }
}
