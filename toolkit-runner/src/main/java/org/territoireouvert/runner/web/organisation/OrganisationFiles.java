package org.territoireouvert.runner.web.organisation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.organisation.OrganisationRows;
import org.territoireouvert.runner.web.route.CoreRequest;

/** The organisations in the terms of Popolo. */
final class OrganisationFiles {

    private final OrganisationWeb web;
    private final OrganisationRows rows;

    OrganisationFiles(OrganisationWeb web) {
        this.web = web;
        this.rows = new OrganisationRows(web.parts);
    }

    Response popolo(CoreRequest request) {
        String site = request.siteAddress();
        return new Response.Download("popolo.json", "application/json; charset=utf-8", stream -> write(site, stream));
    }

    private void write(String site, OutputStream stream) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        text.write("{\"organizations\":[");
        String[] separator = {"\n"};
        rows.<IOException>each(organisation -> {
            text.write(separator[0]);
            web.web.json().write(OrganisationRows.popolo(organisation, site), text);
            separator[0] = ",\n";
        });
        text.write("\n]}\n");
        text.flush();
    }
}
