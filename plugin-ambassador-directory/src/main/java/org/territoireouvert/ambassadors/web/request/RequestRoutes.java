package org.territoireouvert.ambassadors.web.request;

import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.web.Permission;

/** Declares the pages on which people read and send requests. */
public record RequestRoutes(RequestListPages list, RequestFormPages form, RequestThreadPages thread) {

    /** Declares them. */
    public void declare(Registrar registrar, Permission read, Permission ask) {
        String one = RequestListPages.PATH + "/{number}";
        registrar
                .get(RequestListPages.PATH, read, list::list)
                .get(RequestListPages.PATH + "/flux", read, list::feed)
                .get(RequestListPages.PATH + "/nouvelle", ask, form::form)
                .post(RequestListPages.PATH + "/nouvelle", ask, form::send)
                .get(RequestListPages.PATH + "/recue/{number}", ask, form::received)
                .get(one, read, thread::show)
                .post(one + "/soutien", ask, thread::join)
                .post(one + "/retrait", ask, thread::leave)
                .post(one + "/avis", ask, thread::judge)
                .get("/ambassadeurs/{slug}/demandes/{id}", read, thread::moved);
    }
}
