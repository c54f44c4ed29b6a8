package org.territoireouvert.ambassadors.web.handling;

import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.web.Permission;

/** Declares the pages on which requests are handled. */
public record HandlingRoutes(
        InboxPages inbox, HandlePages handle, DirectForms direct, AnswerForms answer, ReplyPages reply) {

    /**
     * Declares them.
     *
     * @param handles for staff and ambassadors; the pages tell them apart from others
     */
    public void declare(Registrar registrar, Permission staff, Permission handles, Permission replies) {
        String one = "/ambassadeurs/demandes/{number}/traiter";
        registrar
                .get(InboxPages.STAFF_PATH, staff, inbox::all)
                .get(InboxPages.OWN_PATH, handles, inbox::own)
                .get(one, handles, handle::show)
                .post(one + "/orienter", handles, direct::direct)
                .post(one + "/refuser", handles, direct::decline)
                .post(one + "/regrouper", handles, direct::group)
                .post(one + "/separer", handles, direct::ungroup)
                .post(one + "/transmettre", handles, answer::relay)
                .post(one + "/repondre", handles, answer::answer)
                .post(one + "/message", handles, answer::message)
                .get("/ambassadeurs/reponse/{key}", replies, reply::form)
                .post("/ambassadeurs/reponse/{key}", replies, reply::send);
    }
}
