#include "commands/files/caption_kinds.hpp"

#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <array>
#include <re2/re2.h>
#include <string>

namespace clusterlotse::commands {

namespace {

/// Whole words of each kind, as plain_words() gives them; the first that fits counts.
const RE2& pattern_of(CaptionWord word) {
    using enum CaptionWord;
    static const RE2 files_(
        R"(.*zeichnungen|.*dateien|anhaenge|modelle|blaetter|datenblaetter|plaene|skizzen|fotos|bilder|.*unterlagen|dokumente|drawings|files|attachments|models|sketches|pictures|photos|documents)"
    );
    static const RE2 file_(
        R"(.*zeichnung|.*datei|anhang|.*modell|step|stp|dxf|dwg|pdf|cad|iges|.*blatt|.*plan|.*skizze|.*entwurf|vorabzug|draft|foto|bild|dokument|drawing|file|attachment|model|sketch|picture|photo|document|print)"
    );
    static const RE2 attached_(R"(anbei|beiliegend\w*|beigefuegt\w*|angehaengt\w*|attached)");
    static const RE2 only_(
        R"(nur|erst|ausschliesslich|allein|alleine|alleinig|lediglich|exklusiv|bloss|only|solely|exclusively)"
    );
    static const RE2 toward_(R"(fuer|an|for|to)");
    static const RE2 condition_(
        R"(nach|mit|bei|gegen|unter|ab|nachdem|after|with|on|under|upon|against)"
    );
    static const RE2 everybody_(
        R"(alle[nr]?|jede[rnm]?|jedermann|all|everybody|everyone|anybody|anyone|oeffentlich|public)"
    );
    static const RE2 asked_(
        R"(angefragte[nr]?|gefragte[nr]?|befragte[nr]?|anbieter[n]?|beteiligte[nr]?|firmen|lieferanten|suppliers|companies|firms|asked)"
    );
    static const RE2 winner_(
        R"(auftragnehmer\w*|gewinner\w*|beauftragte\w*|winner|winning|contractor|zuschlagsempfaenger\w*)"
    );
    static const RE2 order_(
        R"(auftrag|auftrags\w*|auftraege\w*|beauftrag\w*|bestell\w*|zuschlag\w*|vergabe\w*|vergeben\w*|order|orders|ordered|ordering|award\w*|purchase|po)"
    );
    static const RE2 agreement_(
        R"(nda|ndas|geheimhalt\w*|vertraulich\w*|verschwiegen\w*|disclosure|confidential\w*)"
    );
    static const RE2 interest_(R"(interess\w*|interest\w*)");
    static const RE2 nobody_(R"(niemand\w*|keinem|keinen|keiner|nobody|noone|none)");
    static const RE2 denial_(
        R"(nicht|nichts|kein|keine|keines|ohne|ausser|ausgenommen|not|no|never|nie|without|except|statt|sondern|wenn|falls|sofern|sobald|bevor|bis|if|unless|until|once|dont|noch nicht)"
    );
    static const RE2 but_(R"(als|ausser|but|than|except)");
    static const RE2 giving_(
        R"(geben|gebe|gib|gebt|gibt|weitergeben|herausgeben|rausgeben|ausgeben|weiterleiten|weiterreichen|verteilen|teilen|schicken|schick|schickt|senden|sende|mitschicken|verschicken|rausschicken|weiterschicken|versenden|verbreiten|veroeffentlichen|weitergabe|raus|rausgehen|zeigen|zeig|zeigt|bekommt|bekommen|kriegt|erhaelt|erhalten|darf|duerfen|kann|koennen|soll|sollen|sehen|einsehen|give|given|send|show|share|shared|pass|forward|distribute|distributed|distribution|disclose|disclosed|gets|get|see|may|can|should|bestimmt|gedacht|meant|intended)"
    );
    static const RE2 purpose_(
        R"(ansicht|info|infos|information\w*|angebot\w*|anfrage|kalkulation|kalkulieren|preis|preise|preisfindung|preisanfrage|zweck\w*|intern\w*|gebrauch|fertigung|einkauf|orientierung|uebersicht|verstaendnis|teil|teile|bauteil|baugruppe|position|pos|muster|prototyp\w*|referenz|reference|part|parts|item|use|internal|quote|quotes|quotation|quoting|pricing|information|viewing)"
    );
    static const RE2 visible_(
        R"(offen|frei|sichtbar|zugaenglich|einsehbar|freigegeben|open|visible|available)"
    );
    static const RE2 consent_(
        R"(freigabe|ruecksprache|absprache|zustimmung|einwilligung|genehmigung|rueckfrage|approval|consent)"
    );
    static const RE2 keeping_(
        R"(zurueckhalten|zurueckgehalten|zurueckbehalten|verschluss|geheim|secret|withhold)"
    );
    static const RE2 matter_(
        R"(.*(?:seite|seiten|sitz|sitze|sitzen|kante|kanten|gewinde|stueck|toleranz|toleranzen|toleranzangabe)|stk|werk|mass|masse|massen|massstaeblich|massstab|massstabsgetreu|grat|grate|laenge|breite|hoehe|durchmesser|oberflaeche|material|werkstoff|bohrung|bohrungen|termin|lieferung|liefertermin|schriftfeld|logo|kontur|aussenkontur|rev|revision|version|stand|index|pieces|pcs|thread|threads|tolerance|tolerances|side|sides|delivery|scale|anbieten|din|iso|en|mm)"
    );
    static const RE2 reader_(R"(sie|ihnen|euch|dich|dir|you|diese firma)");
    static const RE2 firm_(
        R"(fa|firma|gmbh|mbh|ag|kg|ohg|gbr|ug|se|co|ek|inc|ltd|llc|company|firm|nr|nummer)"
    );
    static const RE2 number_(R"(\d+)");
    static const RE2 according_(R"(laut|lt|gemaess|siehe|per|according|as|vgl)");
    static const RE2 filler_(
        R"(die|das|der|den|dem|des|ein|eine|einen|einem|einer|diese|dieser|dieses|diesen|dies|the|this|these|a|an|hier|here|is|ist|sind|are|kommt|kommen|im|in|als|zu|zur|zum|vom|von|of|und|and|oder|or|noch|auch|mal|dann|bitte|please|danke|dank|vielen|thanks|thank|hallo|hi|hello|moin|servus|guten|gruess|gott|morgen|tag|abend|dear|lg|vg|mfg|gruss|gruesse|regards|best|ok|okay|ja|so|es|ihr|ihre|wir|ich|man|we|i|be|later|spaeter\w*|kuenftig\w*|erfolgt\w*|erteilt\w*|unterschrieben\w*|unterzeichnet\w*|signed|gleich|sofort|jetzt|now|sorry|leider|do|it|them|mir|mich|mein|meine|meiner|meinen|uns|unser|unsere|unserer|streng|strictly|strikt|behandeln|behandelt|treat|treated|keep|kept|noetig|notwendig|erforderlich|required|needed|necessary|zusammen|wer|whoever|andere[nmr]?|else|werden|wird|hat|haben|has|have|2d|3d)"
    );
    switch (word) {
        case files:
            return files_;
        case file:
            return file_;
        case attached:
            return attached_;
        case only:
            return only_;
        case toward:
            return toward_;
        case condition:
            return condition_;
        case everybody:
            return everybody_;
        case asked:
            return asked_;
        case winner:
            return winner_;
        case order:
            return order_;
        case agreement:
            return agreement_;
        case interest:
            return interest_;
        case nobody:
            return nobody_;
        case denial:
            return denial_;
        case but:
            return but_;
        case giving:
            return giving_;
        case purpose:
            return purpose_;
        case reader:
            return reader_;
        case firm:
            return firm_;
        case number:
            return number_;
        case according:
            return according_;
        case visible:
            return visible_;
        case consent:
            return consent_;
        case keeping:
            return keeping_;
        case matter:
            return matter_;
        default:
            return filler_;
    }
}

}  // namespace

CaptionWord kind_of(std::string_view written) {
    using enum CaptionWord;
    constexpr std::array kOrder{
        files, file,      attached,  only,    toward,  condition, everybody, asked,   winner,
        order, agreement, interest,  nobody,  denial,  but,       giving,    purpose, reader,
        firm,  number,    according, visible, consent, keeping,   matter,    filler};
    if (written.find('@') != std::string_view::npos) {
        return matter;
    }
    const std::string plain = plain_words(written);
    const auto fits = [&plain](CaptionWord word) { return says_only(plain, pattern_of(word)); };
    const auto* const found = std::ranges::find_if(kOrder, fits);
    return found == kOrder.end() ? other : *found;
}

}  // namespace clusterlotse::commands
