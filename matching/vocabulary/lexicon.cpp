#include "matching/vocabulary/lexicon.hpp"

#include "matching/text/text.hpp"

#include <algorithm>
#include <future>

namespace clusterlotse::matching {
namespace {

bool trade(SenseKind kind) {
    return kind == SenseKind::process || kind == SenseKind::product || kind == SenseKind::group ||
           kind == SenseKind::machine;
}

}  // namespace

std::string_view name_of(NeedKind kind) {
    switch (kind) {
        case NeedKind::pool:
            return "pool";
        case NeedKind::used_machine:
            return "used_machine";
        case NeedKind::capacity:
            return "capacity";
        case NeedKind::staffing:
            return "staffing";
        case NeedKind::technology:
            return "technology";
        case NeedKind::tooling:
            return "tooling";
        case NeedKind::inspection:
            return "inspection";
        case NeedKind::material:
            return "material";
        case NeedKind::assembly:
            return "assembly";
        case NeedKind::part:
            return "part";
        case NeedKind::operation:
            return "operation";
        case NeedKind::service:
            return "service";
    }
    return "";
}

std::string Lexicon::add_word(std::string_view written, Sense sense) {
    const bool exact = !written.empty() && written.front() == '=';
    if (exact) {
        written.remove_prefix(1);
    }
    sense.modifier = !written.empty() && written.back() == '-';
    const std::vector<Atom> atoms = split_atoms(fold(written));
    if (atoms.empty()) {
        return {};
    }
    longest_phrase = std::max(longest_phrase, atoms.size());
    std::string raw;
    std::string stems;
    std::string last_stemmed;
    for (std::size_t i = 0; i < atoms.size(); ++i) {
        last_stemmed = raw + std::string(stem(atoms[i].key));
        stems += stem(atoms[i].key);
        raw += atoms[i].key;
    }
    words.add(raw, sense);
    if (exact || sense.modifier) {
        if (sense.modifier && !exact && atoms.size() == 1 && raw.size() >= 3) {
            parts.insert(raw);
        }
        return raw;
    }
    // Stems are beginnings of their words: what is as long is the same.
    const bool ending = last_stemmed.size() < raw.size();
    if (ending) {
        words.add(last_stemmed, sense);
    }
    if (stems.size() < last_stemmed.size()) {
        words.add(stems, sense);
    }
    const bool in_compounds = sense.kind != SenseKind::cue && sense.kind != SenseKind::need_kind &&
                              sense.kind != SenseKind::symptom;
    if (atoms.size() == 1 && in_compounds && last_stemmed.size() >= 3) {
        parts.insert(raw);
        if (ending) {
            parts.insert(last_stemmed);
        }
    }
    if (correctable && trade(sense.kind) && atoms.size() <= 2) {
        typos.insert(raw);
        if (ending) {
            typos.insert(last_stemmed);
        }
    }
    return raw;
}

bool Lexicon::is_ancestor_group(Id ancestor, Id group) const {
    for (std::size_t guard = 0; group != kNone && guard < groups.size() + 1; ++guard) {
        if (group == ancestor) {
            return true;
        }
        group = groups[group].parent;
    }
    return false;
}

std::string Lexicon::grade_label(Id id) const {
    const Grade& grade = grades[id];
    return grade.number.empty() ? grade.name : grade.number + " (" + grade.name + ")";
}

void Lexicon::finish() {
    // Asked for by nothing below.
    std::future<void> corrections = std::async([this] { typos.finish(); });
    parts.finish();
    words.finish();
    places.finish();
    words.each_word([&](std::string_view word) { beginnings.insert(word); });
    for (const StringMap<Id>* names : {&grade_names, &certificate_names}) {
        for (const auto& [name, id] : *names) {
            beginnings.insert(name);
        }
    }
    set_excludes();
    set_relations();
    PhraseWords in_phrases(*this, phrases);
    for (const WorkPhrase& phrase : work_phrases) {
        in_phrases.add(phrase.process, phrase.text);
    }
    phrases.finish(processes.size());
    corrections.get();
    work_phrases = {};
}

}  // namespace clusterlotse::matching
