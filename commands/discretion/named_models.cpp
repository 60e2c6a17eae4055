#include "commands/discretion/named_models.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/known_makers.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// "Typ Ovako 280" beside "aus Ovako 280": what something is made of is no product.
bool is_made_of(const std::string& text, const std::string& word) {
    const RE2 material(
        "(?i)(?:^|[^\\pL])(?:aus|from|made of|out of|werkstoff|material|stahl|steel|kunststoff|"
        "halbzeug|legierung|alloy|sorte|güte|grade)\\W+(?:(?:vom|von|typ|type|the)\\s+)*" +
        RE2::QuoteMeta(word) + "(?:[^\\pL]|$)"
    );
    return RE2::PartialMatch(text, material);
}

/// "Für unseren", "Modell": whose or what product it is, whatever else is said of the name.
bool names_product(const std::string& before) {
    static const RE2 product(
        R"((?i)(?:für|fuer|for|fits?|unser\pL*|our|modell|model|baureihe|serie))"
    );
    return RE2::FullMatch(before, product);
}

/// "Im Herbst 2027", "in der Bahnstraße 12".
bool is_place_or_year(
    const std::string& before, const std::string& word, const std::string& number
) {
    static const RE2 within(R"((?i)(?:im|ins|des|into|in\s.*))");
    static const RE2 year("(?:19|20)\\d\\d");
    static const RE2 place(
        R"((?i).*(?:straße|strasse|str|weg|platz|gasse|allee|ring|halle|raum|street|road))"
    );
    return RE2::FullMatch(before, within) &&
           (RE2::FullMatch(number, year) || RE2::FullMatch(word, place));
}

/// "Verkehrsgelb 1023": a colour by its number.
bool is_colour(const std::string& folded_word) {
    static const RE2 colour(
        R"(.*(?:rot|gelb|blau|grün|grau|orange|weiß|schwarz|braun|violett|beige|ral|red|yellow|blue|green|gr[ae]y|white|black))"
    );
    return RE2::FullMatch(folded_word, colour);
}

}  // namespace

bool is_machine_type(const std::string& word) {
    static const RE2 type(
        R"((?i)(?:tru(?:laser|bend|punch|matic|print|weld|disk|tool|tops|mark|micro|store|shear)|by(?:star|vention|sprint|cut|smart|tube|autonom)|xpert|eco(?:turn|mill|cut|speed)|dura(?:turn|mill|vertical)|quickturn|variaxis|integrex|nexus|fleximec|multiplex|robodrill|robocut|milltap|protos|prototrak|ultrasonic|lasertec|sprint|speedturn|maxxturn|hyperturn|concept|unimat|rollomatic|powermaxx?|ensis|ventis|orsis)\w*)"
    );
    return RE2::FullMatch(word, type);
}

std::vector<std::string> named_models(const std::string& text, const IsPlainWord& plain) {
    static const RE2 made_for(
        R"((?:^|[^\pL])(?i:(?:aus|from|out of)\s+(?:dem|der|the|unser(?:e[nmrs]?)?|our)|(im|ins|des|into|in\s+(?:den|dem|das|die|der|the)|für|fuer|zu|zum|zur|vom|von|an|am|unser(?:e[nmrs]?)?|for|of|our|fits?|typ|modell|baureihe|serie|model|type))\s+(?:(?i:den|dem|die|das|der|unser(?:e[nmrs]?)?|einen?|the|our|typ|modell|baureihe|serie|model|type|maschine|gerät|anlage|machine)\s+)*[„"“»«']?(\p{Lu}\pL{3,})[ -]?(\d{2,4}[A-Z]?)[“"”»«']?(?:[\s,;.:)!?]*$|[.,;:)!?]\s|\s+([^\s]+)))"
    );
    // What is behind a number says what it counts.
    static const RE2 counted(
        R"((?i)(?:mm|cm|m|µm|kg|g|t|stk|stück|stueck|st|teile|pcs|pieces|x|°c?|grad|bar|nm|kn|kw|ah|v|volt|%|€|euro|eur|hrc|hv|hb|km|ltr?|liter|uhr|lang|dick|breit|hoch)\W*)"
    );
    // The answer to "Für welches Gerät ist das?".
    static const RE2 alone(
        R"(\W*(?:(?i:ja|yes|den|dem|die|das|der|unser(?:e[nmrs]?)?|einen?|the|our|an?|it's|es ist|das ist|gerät|maschine|anlage|machine|es geht um|um|in|im)[\s,:]+)*[„"“»«']?(\p{Lu}\pL{3,})[ -]?(\d{2,4}[A-Z]?)[“"”»«']?\W*)"
    );
    std::vector<std::string> models;
    const auto is_model = [&](const std::string& name, const std::string& figure) {
        return !plain(name) && !plain(name + figure) && !is_known_everywhere(folded(name)) &&
               !is_machine_type(name);
    };
    std::string word;
    std::string number;
    if (RE2::FullMatch(text, alone, &word, &number) && is_model(word, number) &&
        !is_colour(folded(word))) {
        models.push_back(word + " " + number);
        return models;
    }
    re2::StringPiece rest(text);
    std::string before;
    std::string behind;
    while (RE2::FindAndConsume(&rest, made_for, &before, &word, &number, &behind)) {
        if (is_place_or_year(before, word, number)) {
            continue;
        }
        const bool product = before.empty() || names_product(before);
        if (!RE2::FullMatch(behind, counted) && is_model(word, number) &&
            (product || !is_made_of(text, word))) {
            models.push_back(word + " " + number);
        }
        before.clear();
        behind.clear();
    }
    return models;
}

}  // namespace clusterlotse::commands
