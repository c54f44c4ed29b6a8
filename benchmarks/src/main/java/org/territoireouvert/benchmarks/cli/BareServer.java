package org.territoireouvert.benchmarks.cli;

import io.javalin.Javalin;

/** The reference of the serving figures: a bare server that says hello. */
public final class BareServer {

    private BareServer() {}

    /** Listens on the port that is named, until it is ended. */
    public static void main(String[] arguments) {
        Javalin.create(configuration -> {
                    configuration.startup.showJavalinBanner = false;
                    configuration.routes.get(
                            "/", context -> context.html("<!doctype html><title>Hello</title><h1>Hello</h1>"));
                })
                .start("127.0.0.1", Integer.parseInt(arguments[0]));
    }
}
