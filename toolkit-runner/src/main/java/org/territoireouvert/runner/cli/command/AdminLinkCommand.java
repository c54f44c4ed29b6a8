package org.territoireouvert.runner.cli.command;

import java.time.InstantSource;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.ExitCode;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.identity.staff.StaffLinks;
import org.territoireouvert.runner.service.SiteAddress;
import org.territoireouvert.runner.storage.Storage;
import picocli.CommandLine.ParseResult;

/** {@code ouvert admin link}: makes a link by which an administrator is set up, once: at first start, and when all ways to sign in are lost. */
final class AdminLinkCommand implements CoreCommand {

    @Override
    public String name() {
        return "admin link";
    }

    @Override
    public int run(ParseResult typed, CommandContext context) {
        Configuration configuration = context.configuration().get();
        try (Storage storage = Storage.open(configuration)) {
            String path = new StaffLinks(storage.core(), InstantSource.system()).forAdministrator();
            context.terminal().out().println(new SiteAddress(configuration).get() + path);
        }
        return ExitCode.DONE;
    }
}
