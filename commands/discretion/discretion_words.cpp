#include "commands/discretion/discretion_words.hpp"

#include "commands/desk/words.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kMostFirmsSpared = 12;
constexpr std::size_t kMostNameBytes = 80;

/// "Name darf raus", "ihr könnt denen sagen, wer wir sind", "who we are is no secret". Whoever says
/// when or under what condition does not say it yet.
bool lets_know(const std::string& sentence) {
    static const RE2 who(
        R"((?:sagen|sagt|sag|verraten|verratet|mitteilen|erzählen|erfahren|wissen|schreiben|zeigen|tell|say|know|disclose|reveal|show)[ ,]+(?:[\pL\d]+[ ,]+){0,4}?(?:wer (?:wir|ich|das|dahinter|da|hier|anfragt|fragt|sucht|der auftraggeber)|von wem|who (?:we|i|it|is asking|is behind))(?:[^\pL]|$))"
    );
    static const RE2 name(
        R"((?:^|[^\pL])(?:firmen)?namen?\s(?:[\pL]+ ){0,1}?(?:darf|dürfen|kann|können|soll|may|can)\s(?:[\pL]+ ){0,4}?(?:raus|rausgehen|rausgegeben|heraus|weiter|mit|mitgehen|dazu|fallen|bekannt|offengelegt|offen|gesagt|verraten|go out|be known|be public)(?:[^\pL]|$))"
    );
    static const RE2 give(
        R"((?:gebt|geben sie|gib|nennt|nennen sie|nenn|sagt|sagen sie|sag|give|tell|share)\s(?:[\pL]+ ){0,4}?(?:unser\w*|mein\w*|den|our|my) (?:company |firm )?(?:firmen)?name[n]?(?:[^\pL]|$))"
    );
    static const RE2 named(
        R"((?:^|[^\pL])(?:(?:unsere?|die|der|das|our|the)\s)?(?:firma|firmenname|unternehmen|betrieb|wir|company(?: name)?|firm(?: name)?|we)\s(?:darf|dürfen|duerfen|kann|können|koennen|may|can)\s(?:[\pL]+ ){0,3}?(?:(?:genannt|erwähnt|erwaehnt|angegeben|offengelegt|mitgeteilt) werden|be (?:named|mentioned|disclosed|given|shown|shared))(?:[^\pL]|$)|(?:^|[^\pL])namensnennung\s(?:(?:ist|wird|ja|gern|gerne|ausdrücklich)\s)*(?:erlaubt|ok|okay|in ordnung|gestattet|möglich|erwünscht|gewünscht|kein problem|freigegeben|einverstanden)(?:[^\pL]|$)|(?:^|[^\pL])open need(?:[^\pL]|$))"
    );
    static const RE2 no_secret(
        R"((?:name\w*|wer wir sind|wir|who we are|we|anonymität)\s(?:[\pL']+ ){0,2}?(?:kein geheimnis|no secret|nicht (?:mehr )?(?:geheim|anonym|verstecken)|(?:is|are)n't a secret|don't have to hide)|(?:brauchen|müssen) (?:nicht|kein\w*) (?:mehr )?(?:anonym|geheim|anonymität)|anonymität (?:ist |kann |darf )?(?:aufgehoben|aufheben|weg|fallen))"
    );
    static const RE2 denied(
        R"((?:^|[^\pL])(?:nicht|kein\w*|keinesfalls|niemals|nie|nein|not|never|no|\pL+n't|erst|wenn|falls|sobald|sofern|bevor|außer|ausser|ob|vielleicht|if|once|when|unless|until|only|after|whether|maybe)(?:[^\pL]|$)|\?)"
    );
    return says(sentence, no_secret) || ((says(sentence, who) || says(sentence, name) ||
                                          says(sentence, give) || says(sentence, named)) &&
                                         !says(sentence, denied));
}

bool says_open(const std::string& sentence) {
    static const RE2 open(
        R"((?:unser|unsern|unseren|mein|meinen|der|den|firmen)[ -]*(?:firmen)?name[n]?\s(?:[^.!?]{0,30}\s)?(?:darf|dürfen|duerfen|kann|können|koennen|darfst|kannst)\s(?:[^.!?]{0,30})(?:nennen|genannt|weitergeben|weitergegeben|angeben|angegeben|stehen|erscheinen|auftauchen|erwähnt|mitgeteilt)|(?:dürfen|duerfen|können|koennen|kannst|darfst|darf)\s(?:sie |du |ihr |man |der lotse )?(?:[\pL]+ ){0,3}?(?:unser[en]*|mein[en]*|den|meine|die) (?:firmen)?(?:namen|firma) (?:[\pL]+ ){0,3}?(?:nennen|weitergeben|angeben|mitteilen|erwähnen|dazuschreiben)|(?:dürfen|duerfen|können|koennen) (?:sie )?uns (?:(?:gern|gerne|ruhig|auch|namentlich|da|dort|denen|ihnen|allen) |(?:bei|gegenüber|gegenueber) (?:der |den |dem |firma |nr\.? ?|nummer )*[\pL\d-]+ )*(?:nennen|erwähnen|erwaehnen)|(?:darf|dürfen|duerfen|kann|können|koennen) (?:gern |gerne |ruhig |auch )*(?:unser|mein)\w* (?:firmen)?namen? (?:wissen|erfahren|kennen|haben|bekommen)|nennen sie (?:gern |gerne |ruhig |auch )*(?:unser|mein)\w* (?:firmen)?(?:namen|firma)|(?:kann|darf|können|duerfen|dürfen|koennen) (?:da |dort |gern |gerne |ruhig |auch |bitte )*(?:unser|mein|der)(?:en)? (?:firmen)?name (?:gern |gerne |ruhig |auch |mit )*(?:dabei ?stehen|dastehen|dazu|drin ?stehen|drauf ?stehen|stehen|genannt werden|rein|raus|mit rein)|mit (?:unserem |vollem |meinem )?(?:firmennamen|namen) (?:an)?(?:fragen|ausschreiben|anfragen|nennen|nennung)|mit namensnennung|nicht anonym|offene (?:anfrage|ausschreibung)|(?:anfrage|ausschreibung|bedarf) (?:ist |läuft |darf |kann )?(?:gern |gerne |ruhig )?offen(?: (?:laufen|sein|gestellt werden))?\s*(?:[.!,;]|$)|you (?:may|can|are free to)(?: gladly)? (?:name|mention|disclose) (?:us|our)|you (?:may|can) (?:give|tell|use|share|show|pass on|disclose)(?: [a-z]+)? (?:our|my) (?:company |firm |company's )?name|(?:our|my) (?:company |firm )?name (?:may|can) be (?:given|mentioned|disclosed|named|shared|used|shown)|(?:open|named) (?:request|inquiry|enquiry)|not anonymous|no need (?:to be|to stay|for|of) anonym|with our (?:company )?name)"
    );
    static const RE2 alone(
        R"(^\W*(?:(?:bitte|gern|gerne|ganz|please|sichtbarkeit:?|diskretion:?)\s+)*(?:offen|open)(?:[\s,]+(?:anfragen|bitte|please))?\W*$)"
    );
    return says(sentence, open) || says(sentence, alone) || lets_know(sentence);
}

bool says_anonymous(const std::string& sentence) {
    static const RE2 anonymous(
        R"((?:^|[^\pL])(?:anonym\pL*|inkognito|incognito|vertraulich\pL*|confidential\pL*|diskret\pL*)|ohne (?:unseren |unsere |meinen |den |die )?(?:namen|firmennamen|nennung|namensnennung|firma zu nennen)|without (?:our |naming|giving|mentioning|the )?\s?(?:name|us|naming)|(?:uns|mich) (?:bitte |dabei |doch |lieber |da |dort )*nicht (?:namentlich )?(?:nennen|erwähnen|erwaehnen)|(?:nenn\pL*|erwähn\pL*) (?:sie )?(?:bitte )?(?:uns|mich) (?:bitte |dabei |doch |lieber |da |dort )*nicht|(?:not|n't|never) (?:name|mention) us|(?:name|namen|firma|identität|us)\s[^.!?]{0,40}(?:nicht|kein|not|never)[^.!?]{0,40}(?:nennen|genannt|weiter|erschein|auftauch|preis|erfahren|wissen|erwähn|mention|disclos|shar|appear)|(?:nicht|kein|not|never|n't)[^.!?]{0,30}(?:unser|mein|our|my)[^.!?]{0,20}(?:name|firma)|(?:unser|mein|our|my)\pL* (?:firmen)?name\pL*[^.!?]{0,30}\s(?:nicht|not)(?:\s|$)|niemand[^.!?]{0,30}(?:erfahren|wissen)|name bleibt|(?:nicht|not|n't|never)[^.!?]{0,40}(?:wer wir sind|who we are)|name\w* (?:darf|dürfen|soll|kann) (?:[\pL]+ ){0,2}?nicht)"
    );
    static const RE2 denied(
        R"((?:nicht|muss nicht|not|no need (?:to be|to stay|for|of))\s(?:unbedingt |zwingend |necessarily |be )?anonym)"
    );
    return says(sentence, anonymous) && !says(sentence, denied) && !lets_know(sentence);
}

/// Splits "Dreherei Lautertal, Fa. Müller & Co. und Becker".
std::vector<std::string> firms_in(std::string_view list) {
    static const RE2 between(
        R"(((?i)\s*(?:,|;|/|\s(?:und|oder|sowie|and|or|bzw\.?|beziehungsweise|&(?: an)?)\s(?:an\s|bei\s|to\s)?)\s*))"
    );
    static const RE2 company(R"((?i)\s&\s(Co|Sohn|Söhne|Partner)\b)");
    std::string text(list);
    RE2::GlobalReplace(&text, company, " +\\1");
    std::vector<std::string> firms;
    re2::StringPiece rest(text);
    re2::StringPiece found;
    const auto add = [&firms](std::string one) {
        static const RE2 plus(R"( \+(Co|Sohn|Söhne|Partner))");
        static const RE2 article(
            R"((?i)^(?:an |bei |to |die |der |den |das |dem |firmen |the |herrn? |frau )+)"
        );
        RE2::GlobalReplace(&one, plus, " & \\1");
        RE2::Replace(&one, article, "");
        const std::string_view name = trimmed(one);
        if (!name.empty() && name.size() <= kMostNameBytes && firms.size() < kMostFirmsSpared) {
            firms.emplace_back(name);
        }
    };
    while (RE2::PartialMatch(rest, between, &found)) {
        add(std::string(rest.data(), static_cast<std::size_t>(found.data() - rest.data())));
        rest.remove_prefix(static_cast<std::size_t>(found.data() - rest.data()) + found.size());
    }
    add(std::string(rest));
    return firms;
}

/// The text with another sign for each point that ends no sentence, byte for byte.
std::string with_abbreviations_marked(std::string_view text) {
    static const RE2 abbreviation(R"((?i)\b(fa|co|gebr|inh|dr|st|e|k|u)\.)");
    std::string marked(text);
    RE2::GlobalReplace(&marked, abbreviation, "\\1\x01");
    return marked;
}

void read_only(std::string_view source, DiscretionWords& words) {
    const std::string text = with_abbreviations_marked(source);
    // The list ends with its sentence; the point behind "Fa." or "Co." ends none.
    static const RE2 only(
        R"(((?:[^\n.!?;:]{0,40}?\b(?i:anfrage|bedarf|bitte|fragen sie|frag|geht|please|request|ask|send|this|schicken sie|senden sie)\b[^\n.!?;:]{0,25}?)?\b(?i:nur|ausschließlich|ausschliesslich|lediglich|exklusiv|only|exclusively|gezielt)\s+(?i:(?:bitte |please )?)((?i:(?:an|bei|to|with|ask)\s+)?)((?:(?i:die |der |den |the |firma |firmen |fa\.? ?)*)\p{Lu}[^\n.!?;:()]{1,300}?)(\s+(?i:an|be)?(?i:fragen|gefragt|schicken|senden|weitergeben|weiterleiten|richten|gehen|geben|please|bitte|be asked|to be asked|dürfen|sollen|soll)\b[^\n.!?;:]{0,20})?(?:[.!?;:()–\n]|$)))"
    );
    static const RE2 firm_form(
        R"((?:^|[^\pL])(?:Fa\.?|Firma|GmbH|AG|KG|OHG|GbR|e\.? ?K\.?|mbH|UG|Ltd|Inc)(?:[^\pL]|$))"
    );
    static const RE2 asking(
        R"((?i)\b(?:anfrage|anfragen|fragen|frag|gefragt|befragen|request|ask|asked)\b)"
    );
    static const RE2 name_like(
        R"((?:\p{Lu}[\pL\d.&+-]*|&|u\.|\d+)(?:\s+(?:\p{Lu}[\pL\d.&+-]*|&|u\.|\d+)){0,5})"
    );
    re2::StringPiece rest(text.data(), text.size());
    re2::StringPiece whole;
    re2::StringPiece preposition;
    re2::StringPiece list;
    re2::StringPiece verb;
    while (RE2::PartialMatch(rest, only, &whole, &preposition, &list, &verb)) {
        const std::string_view all(whole.data(), whole.size());
        const auto before = static_cast<std::size_t>(list.data() - text.data());
        static const RE2 not_only(
            R"((?i)\b(?:nicht|not|never)\s+(?:nur|ausschließlich|ausschliesslich|lediglich|only|exclusively)\s[^\n.!?;:]{0,20}$)"
        );
        if (says(text.substr(0, before), not_only)) {
            rest.remove_prefix(static_cast<std::size_t>(whole.data() - rest.data()) + whole.size());
            continue;
        }
        const bool asks = says(all, asking) || (!preposition.empty() && !verb.empty());
        OnlyFirms place;
        place.begin = static_cast<std::size_t>(whole.data() - text.data());
        place.end = place.begin + whole.size();
        for (std::string& firm : firms_in({list.data(), list.size()})) {
            std::ranges::replace(firm, '\x01', '.');
            const bool surely = says(firm, firm_form) || (asks && RE2::FullMatch(firm, name_like));
            place.firms.push_back({std::move(firm), surely});
        }
        words.only.push_back(std::move(place));
        rest.remove_prefix(static_cast<std::size_t>(whole.data() - rest.data()) + whole.size());
    }
}

/// "Dont" as typed on a phone.
std::string with_apostrophes(std::string words) {
    static const RE2 bare(R"(\b(do|does|did|is|are|must|should|ca|wo)nt\b)");
    RE2::GlobalReplace(&words, bare, "\\1n't");
    return words;
}

}  // namespace

DiscretionWords read_discretion(std::string_view text) {
    DiscretionWords words;
    bool open = false;
    bool anonymous = false;
    const std::string all = with_apostrophes(folded(text));
    std::size_t begin = 0;
    while (begin < all.size()) {
        const auto end = std::min(all.find_first_of(".!?\n;", begin), all.size());
        const std::string sentence = all.substr(begin, end - begin);
        const bool denies = says_anonymous(sentence);
        anonymous = anonymous || denies;
        open = open || (!denies && says_open(sentence));
        begin = end + 1;
    }
    if (open || anonymous) {
        words.wish = anonymous ? Discretion::anonymous : Discretion::open;
    }
    read_only(text, words);
    return words;
}

bool allows_name(std::string_view text) {
    return read_discretion(text).wish == Discretion::open;
}

}  // namespace clusterlotse::commands
