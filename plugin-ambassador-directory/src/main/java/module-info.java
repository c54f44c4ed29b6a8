/** Directory of citizen ambassadors. It exports nothing: other plugins hear of it by its events. */
module org.territoireouvert.ambassadors {
    requires static org.jspecify;
    requires org.territoireouvert.api;

    provides org.territoireouvert.api.ToolkitPlugin with
            org.territoireouvert.ambassadors.AmbassadorDirectoryPlugin;
}
