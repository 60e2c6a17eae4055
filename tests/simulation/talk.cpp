#include "tests/simulation/talk.hpp"

#include "tests/simulation/secrets.hpp"

#include <algorithm>

namespace clusterlotse::simulation {

namespace {

constexpr std::size_t kShortestHalf = 5;

/// Parts of words that many firms of the trade share.
constexpr std::string_view kOfTheTrade[] = {
    "bau",     "werk",     "technik", "teil",     "fert",      "zersp",   "guss",    "blech",
    "dreh",    "frae",     "schmie",  "haert",    "schweiss",  "metall",  "schleif", "zentrum",
    "service", "maschin",  "anlag",   "galvan",   "flaech",    "lackier", "pulver",  "labor",
    "kalibr",  "praezi",   "eloxal",  "stahl",    "person",    "logist",  "pack",    "engineer",
    "part",    "feder",    "zahn",    "form",     "hydraul",   "schloss", "instit",  "hochsch",
    "univers", "agentur",  "ingen",   "strahl",   "stanz",     "quick",   "statt",   "stoff",
    "apparat", "armat",    "turb",    "pump",     "fahr",      "instrum", "aufzug",  "waage",
    "robot",   "system",   "kunst",   "gummi",    "works",     "micro",   "profil",  "giess",
    "druck",   "kette",    "erod",    "grav",     "chrom",     "walz",    "rohr",    "chair",
    "welding", "kellerei", "medizin", "loet",     "kant",      "turned",  "machin",  "retrofit",
    "bohr",    "brenn",    "laser",   "sinter",   "schraub",   "spritz",  "spindel", "kontor",
    "handel",  "dienst",   "hebe",    "vorricht", "precision", "mechan",  "klebe",   "beton",
    "hoehe",   "strasse",  "land",    "stadt",    "insel"};

std::string with(std::string line, const std::string& name) {
    for (auto at = line.find('*'); at != std::string::npos; at = line.find('*')) {
        line.replace(at, 1, name);
    }
    return line;
}

Talk of_line(std::string line, const std::string& name) {
    Talk talk;
    talk.text = with(std::move(line), name);
    talk.words.push_back(name);
    return talk;
}

}  // namespace

std::optional<std::string> half_name(
    const Profile& firm, const std::vector<Profile>& all, const std::string& known_texts
) {
    std::string name = short_name(firm);
    std::ranges::replace(name, ',', ' ');
    std::string word;
    for (std::size_t at = 0; at <= name.size(); ++at) {
        if (at < name.size() && name[at] != ' ' && name[at] != '-') {
            word += name[at];
            continue;
        }
        const std::string letters = squeezed(word);
        const std::string key = " " + letters;
        const bool of_trade = std::ranges::any_of(kOfTheTrade, [&](std::string_view part) {
            return letters.find(part) != std::string::npos;
        });
        const bool elsewhere =
            known_texts.find(letters) != std::string::npos ||
            std::ranges::any_of(all, [&](const Profile& other) {
                return other.id != firm.id &&
                       spaced(other.name + " " + other.city + " " + other.text).find(key) !=
                           std::string::npos;
            });
        if (letters.size() >= kShortestHalf && !of_trade && !elsewhere &&
            letters != squeezed(firm.city)) {
            return word;
        }
        word.clear();
    }
    return std::nullopt;
}

std::string initials(const Profile& firm) {
    std::string letters;
    bool begins = true;
    for (const char c : short_name(firm)) {
        if (begins && c >= 'A' && c <= 'Z') {
            letters += c;
        }
        begins = c == ' ' || c == '-' || c == '&';
    }
    // "FSW" is friction stir welding, whoever writes it.
    return letters.size() < 3 || letters == "FSW" ? std::string() : letters;
}

Talk own_name_line(Chance& chance, Language language, const std::string& half) {
    static const std::vector<std::string> german{
        "Wir von der * brauchen das dringend.",
        "Das geht an die *, Tor 2.",
        "Schöne Grüße aus dem Hause *",
        "Bitte auf dem Lieferschein *-Bestellung angeben.",
        "So wie es die * immer macht.",
        "Gezeichnet nach *-Werksnorm 12.",
        "* zahlt wie immer in 14 Tagen.",
        "Hier schreibt * wegen eines Ersatzteils.",
        "Teile werden bei * montiert."};
    static const std::vector<std::string> english{
        "We at * need this urgently.",
        "Drawings follow * standard 12.",
        "Delivery to *, gate 2.",
        "* pays within 14 days as always."};
    return of_line(chance.one_of(language == Language::de ? german : english), half);
}

Talk initials_line(Chance& chance, const std::string& letters) {
    static const std::vector<std::string> lines{
        "Zeichnung *-4711 kommt nach.",
        "Zeichnungsnummer * 30.112",
        "Unsere Nummer: *_2026_17",
        "Grüße von der *",
        "* Auftrag 88/26"};
    return of_line(chance.one_of(lines), letters);
}

Talk ill_line(Chance& chance, Language language, const std::string& named) {
    static const std::vector<std::string> german{
        "Mit * nie wieder.",
        "* hat uns hängen lassen, die will ich nicht mehr.",
        "Bei * haben wir Hausverbot.",
        "Bisher bei *, aber die liefern nur Schrott.",
        "Die Teile von * waren zuletzt unbrauchbar, bitte jemand anderen.",
        "* hat beim letzten Auftrag alles in den Sand gesetzt.",
        "Bloß nicht wieder *!",
        "Mit der * liegen wir im Rechtsstreit.",
        "* können Sie sich sparen, die melden sich nie zurück.",
        "Ach ja: * bitte nicht, die sind uns zu teuer."};
    static const std::vector<std::string> english{
        "Not * again please, they let us down.",
        "Never again with *.",
        "We are done with *, they delivered scrap.",
        "Please leave * out, they were weeks late."};
    return of_line(chance.one_of(language == Language::de ? german : english), named);
}

Talk price_line(Chance& chance, Language language) {
    const std::string amount = std::to_string(chance.between(3, 90)) + "," +
                               std::to_string(chance.between(1, 9)) +
                               std::to_string(chance.between(1, 9));
    static const std::vector<std::string> german{
        "Mehr als * € das Stück darf es nicht kosten.",
        "Zielpreis * EUR/Stück.",
        "Unser Budget liegt bei * € pro Teil.",
        "Ein anderer macht es für * €, wer kann es billiger?",
        "Bisher zahlen wir * € je Stück."};
    static const std::vector<std::string> english{
        "Target price * EUR each.",
        "We must not pay more than * EUR per piece.",
        "Another firm does it for * EUR, can anybody beat that?"};
    Talk talk;
    talk.text = with(chance.one_of(language == Language::de ? german : english), amount);
    talk.prices.push_back(amount);
    return talk;
}

}  // namespace clusterlotse::simulation
