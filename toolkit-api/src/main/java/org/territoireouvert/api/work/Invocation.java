package org.territoireouvert.api.work;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.HostProvided;

/** A command as it was typed, and where to answer. */
@HostProvided
public interface Invocation {

    /** Returns the arguments that are no options, in order; possibly empty. */
    List<String> arguments();

    /** Returns the value of an option, if it was given. */
    Optional<String> option(String name);

    /** Tells whether an option without a value was given. */
    boolean flag(String name);

    /** Tells whether {@code --json} was given: then write one JSON document a line to {@link #out} and nothing else. */
    boolean json();

    /** Returns the language of the person who typed. */
    Locale locale();

    /** Returns standard output, UTF-8. */
    PrintWriter out();

    /** Returns standard error, UTF-8. */
    PrintWriter err();

    /** Returns where to show how far long work is; shows nothing when standard error is not a terminal. */
    Progress progress();
}
