#include "matching/needs/asker_words.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {

std::string words_of(const Analysis& analysis, const Mention& mention) {
    std::uint32_t last = mention.last - 1;
    const std::string& key = analysis.atoms[last].key;
    const bool preposition = key == "auf" || key == "nach" || key == "von" || key == "of" ||
                             key == "to" || key == "for" || key == "an" || key == "in";
    last -= last > mention.first && preposition ? 1 : 0;
    const std::uint32_t begin = analysis.folded.origin[analysis.atoms[mention.first].begin];
    const std::uint32_t end = analysis.folded.origin[analysis.atoms[last].end];
    return std::string(analysis.source.substr(begin, end - begin));
}

std::string words_behind(const Analysis& analysis, std::uint32_t at) {
    const auto thing = std::find_if(
        analysis.mentions.begin(),
        analysis.mentions.end(),
        [&](const Mention& mention) { return mention.first <= at && at < mention.last; }
    );
    if (thing != analysis.mentions.end()) {
        return words_of(analysis, *thing);
    }
    if (at >= analysis.atoms.size()) {
        return "";
    }
    const Atom& atom = analysis.atoms[at];
    const std::uint32_t begin = analysis.folded.origin[atom.begin];
    return std::string(analysis.source.substr(begin, analysis.folded.origin[atom.end] - begin));
}

std::string bare_material_certificate(const Analysis& analysis, const Tokens& tokens) {
    const bool material =
        std::any_of(analysis.mentions.begin(), analysis.mentions.end(), [](const Mention& said) {
            return said.kind == SenseKind::grade || said.kind == SenseKind::group;
        });
    for (std::size_t at = 1; material && at + 2 < tokens.size(); ++at) {
        const bool listed = tokens.sign(at - 1, ',') && !tokens.glued(at);
        const bool closed = at + 3 >= tokens.size() || tokens.sign(at + 3, ',') ||
                            tokens.sign(at + 3, ')') || tokens.sign(at + 3, ';');
        if (!listed || !closed || tokens.text(at).size() != 1 || !tokens.digits(at) ||
            !tokens.sign(at + 1, '.') || !tokens.glued(at + 1) || !tokens.glued(at + 2)) {
            continue;
        }
        const std::string words = tokens.original(at, at + 3);
        if (words == "3.1" || words == "3.2" || words == "2.2") {
            return words;
        }
    }
    return "";
}

bool urgent(const Tokens& tokens) {
    static constexpr std::string_view kWords[] = {
        "schnellstmoeglich",
        "asap",
        "dringend",
        "dringende",
        "urgent",
        "urgently",
        "eilig",
        "eilt",
        "baldmoeglichst",
        "kurzfristig",
        "schnellstens"};
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const std::string_view word = tokens.text(at);
        if (std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords) ||
            (word == "schnell" && tokens.word(at + 1, "wie")) ||
            (word == "soon" && tokens.word(at + 1, "as"))) {
            return true;
        }
    }
    return false;
}

}  // namespace clusterlotse::matching
