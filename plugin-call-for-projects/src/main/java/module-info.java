/** Calls for projects. It exports nothing: other plugins hear of it by its events. */
module org.territoireouvert.calls {
    requires static org.jspecify;
    requires org.territoireouvert.api;

    provides org.territoireouvert.api.ToolkitPlugin with
            org.territoireouvert.calls.CallForProjectsPlugin;
}
