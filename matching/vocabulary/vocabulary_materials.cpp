#include "matching/text/text.hpp"
#include "matching/vocabulary/vocabulary_tables.hpp"

namespace clusterlotse::matching {

void VocabularyTables::group(const Entry& entry) {
    entry.allow({"code", "de", "en", "parent", "synonyms_de", "synonyms_en", "implies", "becomes"});
    Group group;
    group.code = entry.text("code", true);
    const Id id = claim(entry, lexicon_.group_ids, group.code, lexicon_.groups.size(), "code");
    names(entry, group, {SenseKind::group, id});
    lexicon_.groups.push_back(group);
    groups_at_.push_back(entry.place("code"));
    becomes(
        entry, [ this, id ]() -> auto& { return lexicon_.groups[id].becomes; }
    );
    if (const std::string parent = entry.text("parent"); !parent.empty()) {
        refer(entry.place("parent"), "parent", lexicon_.group_ids, parent, [this, id](Id other) {
            lexicon_.groups[id].parent = other;
        });
    }
    refer_list(
        entry, "implies", [ this, id ]() -> auto& { return lexicon_.groups[id].implies; }
    );
}

Id VocabularyTables::grade(const Entry& entry) {
    Grade grade;
    grade.name = entry.text("name", true);
    grade.number = entry.text("number");
    const Id id = static_cast<Id>(lexicon_.grades.size());
    if (!grade.number.empty()) {
        claim(entry, lexicon_.grade_numbers, grade.number, id, "number");
    }
    lexicon_.grades.push_back(grade);
    std::vector<PlacedText> names = entry.list("also");
    names.push_back({grade.name, entry.place("name")});
    for (const PlacedText& name : names) {
        const std::string key = squeezed(name.text);
        const auto [known, fresh] = lexicon_.grade_names.emplace(key, id);
        if (!fresh && known->second != id) {
            fail(
                name.place,
                "'" + name.text + "' already names " + lexicon_.grade_label(known->second)
            );
        }
    }
    refer(
        entry.place("group"),
        "group",
        lexicon_.group_ids,
        entry.text("group", true),
        [this, id](Id other) { lexicon_.grades[id].group = other; }
    );
    return id;
}

void VocabularyTables::material(const Entry& entry) {
    entry.allow({"number", "name", "group", "also"});
    grade(entry);
}

void VocabularyTables::trade_name(const Entry& entry) {
    entry.allow({"name", "group", "numbers", "also"});
    const Id id = grade(entry);
    for (const PlacedText& number : entry.list("numbers")) {
        refer(
            number.place,
            "numbers",
            lexicon_.grade_numbers,
            number.text,
            [this, id, text = number.text](Id) { lexicon_.grades[id].numbers.push_back(text); }
        );
    }
}

void VocabularyTables::certificate(const Entry& entry) {
    entry.allow({"name", "words", "implies", "classes", "inside", "outside", "hint_de", "hint_en"});
    CertificateKind certificate;
    certificate.name = entry.text("name", true);
    for (PlacedText& name : entry.list("classes")) {
        certificate.classes.push_back(std::move(name.text));
    }
    for (const PlacedText& word : entry.list("inside")) {
        certificate.inside.push_back(fold(word.text).text);
    }
    for (const PlacedText& word : entry.list("outside")) {
        certificate.outside.push_back(fold(word.text).text);
    }
    certificate.hint_de = entry.text("hint_de", !certificate.outside.empty());
    certificate.hint_en = entry.text("hint_en", !certificate.outside.empty());
    const Id id = claim(
        entry, lexicon_.certificate_ids, certificate.name, lexicon_.certificates.size(), "name"
    );
    lexicon_.certificates.push_back(certificate);
    certificates_at_.push_back(entry.place("name"));
    for (const PlacedText& word : entry.list("words")) {
        const auto [known, fresh] = lexicon_.certificate_names.emplace(squeezed(word.text), id);
        if (!fresh && known->second != id) {
            fail(
                word.place,
                "'" + word.text + "' already names " + lexicon_.certificates[known->second].name
            );
        }
    }
    for (const PlacedText& name : entry.list("implies")) {
        refer(name.place, "implies", lexicon_.certificate_ids, name.text, [this, id](Id other) {
            lexicon_.certificates[id].implies.push_back(other);
        });
    }
}

}  // namespace clusterlotse::matching
