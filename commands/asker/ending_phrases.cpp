#include "commands/asker/ending_phrases.hpp"

#include "commands/asker/phrase_parts.hpp"

namespace clusterlotse::commands {

Phrases ending_phrases() {
    using enum AskerPhrase;
    return {
        {withdraw,
         {
             "(?:" + kMatterOfPhrase +
                 ")?(?:ist |wurde |wird |hat sich |haben sich |habe ich |haben wir |"
                 "has been |is |was )?" +
                 kMeanwhile +
                 "(?:zurueckgezogen|zurueck gezogen|storniert|hinfaellig|gegenstandslos|entfallen|"
                 "obsolet|withdrawn|cancell?ed)",
             "(?:" + kMatterOfPhrase + "|(?:der |unser )?auftrag )?(?:hat|haben) sich " +
                 kMeanwhile + "erledigt",
             kMatterOfPhrase + "(?:ist |hat sich )?" + kMeanwhile + "(?:erledigt|entfaellt)",
             "(?:ziehe|ziehen)? ?(?:ich |wir )?(?:" + kObject + " )?" + kMeanwhile +
                 "(?:zurueck|zurueckziehen)",
             "(?:" + kObject + " )?(?:ziehe|ziehen|nehme|nehmen) (?:ich |wir )?(?:" + kObject +
                 " )?" + kMeanwhile + "zurueck",
             "(?:zieh|zieht|ziehen|nimm|nehmt|nehmen) (?:sie )?(?:bitte |mal |doch )*" + kObject +
                 " (?:bitte |mal |doch |wieder )*" + kMeanwhile + "zurueck",
             kObject + " " + kMeanwhile + "(?:stornieren|loeschen|abbrechen|beenden|schliessen)",
             "(?:" + kMatterOfPhrase + "|" + kObject + " )?(?:ist |wird |werden |is |are )?" +
                 kMeanwhile +
                 "nicht mehr (?:noetig|aktuell|erforderlich|relevant|benoetigt|gebraucht)",
             "(?:" + kObject + " )?(?:brauchen|benoetigen|brauche|benoetige) (?:wir |ich )?(?:" +
                 kObject + " )?" + kMeanwhile + "nicht mehr",
             "(?:" + kObject +
                 " )?(?:brauch|brauche|brauchen|brauchts|braucht) (?:ma|mer|mir|wir|ich|man|s|es)? "
                 "?(?:" +
                 kObject + " )?" + kMeanwhile +
                 "(?:nimmer|nemmer|nimmeh|nimmi|nimme|net mehr|nicht mehr)",
             "(?:besteht |haben |da ist )?kein(?:en)? bedarf mehr",
             "(?:" + kMatterOfPhrase + "|" + kObject +
                 " )?(?:is |are )?no longer (?:needed|required)",
             "(?:" + kMatterOfPhrase + "|" + kObject +
                 " )?(?:is |are )?not (?:needed|required) any ?more",
             "(?:do not|don t) need " + kObject + " any ?more",
             "(?:hereby )?(?:withdraw|cancel|close) " + kObject,
             "withdraw|want to withdraw|wish to withdraw",
             "(?:storniere?n?|streiche?n?|loesche?n?|beende?n?|schliesse?n?) (?:sie |wir )?" +
                 kObject,
             "(?:vergiss|vergesst|vergessen sie) (?:es|das|die sache|die anfrage)|lassen "
             "(?:sie|wir) "
             "(?:es|das) (?:gut sein|sein|bleiben)|lass(?:t)? (?:es |das )?(?:gut "
             "sein|sein|bleiben)",
             "(?:haben |habe )?(?:wir |ich )?(?:es |das )?" + kMeanwhile +
                 "anders(?:weitig)? (?:geloest|erledigt|gemacht|geregelt)",
             "(?:haben |habe )?(?:wir |ich )?" + kMeanwhile +
                 "eine andere loesung(?: gefunden)?|hat sich " + kMeanwhile + "anders geloest",
             "(?:have |ve )?(?:solved|sorted|settled|done) it (?:differently|another "
             "way|otherwise)|"
             "(?:have |ve )?found another (?:solution|way)",
             "forget (?:it|this|that|about it)|never ?mind|scrap (?:it|that)|call it off",
         }},
        {award_outside,
         {
             "(?:haben |habe |ist |wurde |wird )?(?:den auftrag |der auftrag |auftrag |" + kObject +
                 " )?(?:ist |wurde |haben wir )?" + kMeanwhile +
                 "(?:an )?(?:extern\\w*|ausserhalb|anderweitig|woanders|anderswo)(?: des clusters| "
                 "vom cluster| vom netzwerk| firma| anbieter| lieferanten)? "
                 "(?:vergeben|beauftragt|bestellt|gekauft|eingekauft|beschafft|gegangen|platziert)",
             "(?:auftrag |der auftrag )?(?:ist |wurde )?(?:vergeben|gegangen|ging|geht) "
             "(?:an |nach )?(?:extern\\w*|ausserhalb|woandershin|woanders|anderweitig|eine? "
             "externe[nr]?)(?: des clusters| vom cluster| firma| anbieter| lieferanten)?",
             "(?:haben |habe )?(?:einen |eine )?(?:anbieter|lieferanten|firma) ausserhalb(?: des "
             "clusters)? (?:gefunden|beauftragt|genommen)",
             "(?:the order |order |" + kObject +
                 " )?(?:was |is |went |has been |ve |been )*(?:awarded|placed|ordered|bought|given|"
                 "went)(?: " +
                 kObject +
                 ")? (?:outside|externally|elsewhere|to an outside (?:supplier|firm))(?: of)?(?: "
                 "the "
                 "cluster)?",
             "went (?:external|elsewhere|outside)",
             "(?:haben |habe )?(?:wir |ich )?(?:" + kObject + " )?" + kMeanwhile +
                 "in (?:der )?(?:polen|tschechien|tschechei|slowakei|slowenien|ungarn|rumaenien|"
                 "bulgarien|kroatien|serbien|tuerkei|italien|frankreich|belgien|holland|luxemburg|"
                 "oesterreich|schweiz|spanien|portugal|england|china|indien|taiwan|vietnam|asien|"
                 "fernost|osteuropa) (?:bestellt|beauftragt|gekauft|vergeben|machen lassen)",
             "(?:have |ve )?(?:ordered|bought|placed) (?:it |them |this )?(?:in|from) (?:poland|"
             "czechia|slovakia|slovenia|hungary|romania|bulgaria|croatia|serbia|turkey|italy|"
             "france|"
             "belgium|holland|austria|switzerland|spain|portugal|england|china|india|taiwan|"
             "vietnam|"
             "asia|abroad)",
             "(?:haben |habe )?(?:wir |ich )?" + kMeanwhile +
                 "(?:jemand\\w*|wen|einen|eine|was)(?: "
                 "(?:anderen?|anderes|anbieter|lieferanten|firma|"
                 "hersteller))? (?:in (?:der )?\\w+|im ausland|extern|anderswo|woanders|aus \\w+) "
                 "(?:gefunden|aufgetan|beauftragt)",
             "(?:have |ve )?found (?:someone|somebody|one|a (?:supplier|firm|shop|company)) "
             "(?:else )?(?:in \\w+|from \\w+|abroad|elsewhere|outside|overseas)",
         }},
        {fail,
         {
             "(?:" + kMatterOfPhrase + ")?(?:hat |ist |wurde |wird )?" + kMeanwhile +
                 "(?:nicht geklappt|nichts geworden|nichts draus geworden|nichts daraus geworden|"
                 "nicht zustande gekommen)",
             "hat sich " + kMeanwhile + "zerschlagen",
             "(?:der |unser |dieser )?auftrag (?:ist |ist uns |wurde |hat sich )?" + kMeanwhile +
                 "(?:geplatzt|weggebrochen|weggefallen|gestorben|storniert worden)",
             "(?:machen|fertigen|produzieren|bauen|mache|fertige) (?:wir |ich )?(?:" + kObject +
                 " )?" + kMeanwhile + "(?:doch )?(?:selbst|selber|intern|inhouse|im haus)",
             kObject + " (?:machen|fertigen|produzieren|bauen) wir " + kMeanwhile +
                 "(?:doch )?(?:selbst|selber|intern|inhouse|im haus)",
             "(?:das |unser |dieses )?projekt (?:ist |wurde |wird |hat )?" + kMeanwhile +
                 "(?:gestoppt|eingestellt|abgesagt|gestorben|abgebrochen|abgeblasen|beendet)",
             "(?:der |unser |unser end)?kunde hat " + kMeanwhile +
                 "(?:abgesagt|storniert|abbestellt|zurueckgezogen)",
             "(?:der |unser |unser end)?kunde (?:ist )?" + kMeanwhile +
                 "(?:abgesprungen|insolvent|pleite)",
             "(?:der |unser |unser end)?kunde (?:will|braucht|moechte) (?:" + kObject + " )?" +
                 kMeanwhile + "nicht mehr",
             "(?:our |the )?(?:customer|client) (?:has |have )?(?:now |just "
             ")*(?:cancell?ed|withdrawn|"
             "withdrew|pulled out|backed out|gone bankrupt)(?: (?:it|the order|their order))?",
             "(?:have |ve |has )?(?:now |already )*(?:made|done|produced) (?:it|them|this) (?:"
             "ourselves|in house|inhouse)",
             "(?:haben|habe) (?:wir |ich )?(?:" + kObject + " )?" + kMeanwhile +
                 "(?:doch )?(?:selbst|selber|intern|inhouse|im haus) (?:gemacht|gefertigt|gebaut|"
                 "produziert|hergestellt)",
             "(?:did not|didn t) work out",
             "nothing came of it",
             "(?:will |ll |are going to )?(?:make|do|produce|making|doing) (?:it|them|this) (?:"
             "ourselves|in house|inhouse)",
             "(?:our )?project (?:was |is |has been )*(?:stopped|cancell?ed|dropped)",
         }},
        {unclear_ending,
         {
             "(?:ist |sind )?" + kMeanwhile + "(?:erledigt|abgeschlossen|beendet|fertig|geklaert)",
             "hat " + kMeanwhile + "geklappt",
             "lassen(?: wir)?(?: es| das)?",
             "(?:beenden|schliessen|stornieren|abbrechen|cancel|close|done|settled|finished|"
             "closed)",
             "hat sich " + kMeanwhile + "geklaert",
             "(?:haben |habe )?(?:wir |ich )?" + kMeanwhile +
                 "(?:jemand\\w*|wen)(?: anderen?| anderes)? gefunden",
             "(?:have |ve )?found (?:someone|somebody)(?: else)?",
         }},
    };
}

}  // namespace clusterlotse::commands
