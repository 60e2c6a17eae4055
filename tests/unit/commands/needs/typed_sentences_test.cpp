#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;

/// As people type: what had happened, who writes, his words, what he reads last, the state of the
/// need, that of the turner, how many messages other firms read, and "new" for a second need.
constexpr const char* kSentences = R"(
posted|asker|ach so muss bis kw 8 da sein sonst bringts nix|B-2026-001 ist ergänzt: 20 Stück · Drehen · 1.4301|distributed|asked|3|
posted|asker|mer brauche doch nur 15|B-2026-001 ist ergänzt: 15 Stück · Drehen · 1.4301|distributed|asked|3|
posted|asker|Wie lange dauert das normalerweise?|Wozu gehört das?|distributed|asked|0|
posted|asker|oh und nochwas 500 blechwinkel kanten aus s235 3mm bis ende januar|B-2026-002 · 500 Stück · Abkanten · S235 · Dicke 3 mm · bis|distributed|asked|0|new
posted|asker|Noch was anderes: wer kann uns 3 Getriebe instandsetzen?|B-2026-002 · 3 Stück · Getriebereparatur|distributed|asked|0|new
posted|asker|please make it 25 and deliver to Kusel|Wozu gehört das?|distributed|asked|0|
posted|asker|brauchen wir nicht mehr|B-2026-001 ist zurückgezogen. Wer gefragt war, erfährt|withdrawn|lapsed|3|
posted|asker|erledigt danke|Ich möchte B-2026-001 nicht aus Versehen beenden. Wie ist|distributed|asked|0|
posted|asker|Die Teile müssen danach verzinkt werden|B-2026-001 ist ergänzt: 20 Stück · Verzinken|distributed|asked|3|
posted|askermail|Sehr geehrte Damen und Herren,\nanbei noch: Toleranz h6.\nMit freundlichen Grüßen\nErika Weber\n\nVon: Lotse <lotse@cluster.test>\nGesendet: Montag, 23. November 2026 10:02\nAn: Weber, Erika\nBetreff: B-2026-001\n\nIch habe drei Firmen gefragt. Soll ich 1 weitere fragen?|Wozu gehört das?|distributed|asked|0|
posted|askerreply|ok top danke euch|Gern! Wenn Sie etwas brauchen, schreiben Sie mir einfach|distributed|asked|0|
posted|askerreply|Ja passt. Wie viele habt ihr angeschrieben?|B-2026-001 · 20 Drehteile aus 1.4301, Ø 40 x 120|distributed|asked|0|
question|asker|keine ahnung muss ich den meister frage|Gern. Die Rückfrage zu B-2026-001 wartet noch auf Sie:|answered|questioned|0|
question|asker|Ra 1,6 und 25 Stück statt 20|B-2026-001: Ihre Antwort ist bei allen 3 Firmen, die noch|answered|questioned|6|
question|asker|wie in der zeichnung|Soll „wie in der zeichnung“ als Antwort auf die Rückfrage|answered|questioned|0|
question|asker|nicht nötig|B-2026-001: Ihre Antwort ist bei allen 3 Firmen, die noch|answered|questioned|3|
question|asker|zieh zurück|Soll „zieh zurück“ als Antwort auf die Rückfrage zu|answered|questioned|0|
question|asker|1,6|B-2026-001: Ihre Antwort ist bei allen 3 Firmen, die noch|answered|questioned|3|
yesno|asker|ja kommt. und nimm die otterbach raus|Gern. Die Rückfrage zu B-2026-001 wartet noch auf Sie:|answered|questioned|1|
offer|asker|12 ist zu viel, 9 wäre ok|B-2026-001: Ihre Nachricht ist bei Dreherei Wolfstein.|answered|offered|1|
offer|asker|können die auch 25 stück?|B-2026-001: Ihre Nachricht ist bei Dreherei Wolfstein.|answered|offered|1|
offer|asker|passt|B-2026-001: Ihre Nachricht ist bei Dreherei Wolfstein.|answered|offered|1|
offer|asker|passt, machen wir|Soll B-2026-001 an Dreherei Wolfstein gehen? Bei JA bekommt|answered|offered|0|
offer|asker|nehm mer|Soll B-2026-001 an Dreherei Wolfstein gehen? Bei JA bekommt|answered|offered|0|
offer|asker|zu teuer|B-2026-001: Davon kann ich Dreherei Wolfstein nichts|answered|offered|0|
offer|asker|zu teuer, frag noch andere|B-2026-001: Sonst finde ich im Cluster gerade niemanden, der|answered|offered|0|
offer|asker|Frag die mal ob KW 2 auch geht|B-2026-001: Ihre Nachricht ist bei Dreherei Wolfstein.|answered|offered|1|
offer|asker|Kriegen wir ein Muster vorab?|B-2026-001: Ihre Nachricht ist bei Dreherei Wolfstein.|answered|offered|1|
offer|asker|doch 30 statt 20|B-2026-001 ist ergänzt: 30 Stück · Drehen · 1.4301|answered|offered|3|
offer|asker|wir schlafen noch ne nacht drüber|B-2026-001: Ihre Nachricht ist bei Dreherei Wolfstein.|answered|offered|1|
offer|askerreply|ok bestellung folgt|B-2026-001: Ihre Nachricht ist bei Dreherei Wolfstein.|answered|offered|1|
offer|askerreply|Die Kollegen von der Konkurrenz machen das für 8,50|B-2026-001: Davon kann ich Dreherei Wolfstein nichts|answered|offered|0|
offer|askermail|Guten Tag,\n9,80 ist in Ordnung. Bitte Wolfstein beauftragen.\nViele Grüße\nE. Weber\nPumpenbau Alsenz GmbH\n\n-----Ursprüngliche Nachricht-----\nVon: Lotse\nB-2026-001: Wer bekommt den Auftrag? 1 Wolfstein 2 Otterbach|B-2026-001 geht an Dreherei Wolfstein, die Firma erfährt es|awarded|chosen|3|
twooffers offer|asker|frag wolfstein ob sie auch 3.1 zeugnis machen|An wen soll das gehen?|answered|offered|0|
twooffers offer|asker|Absage an Wolfstein|An wen soll das gehen?|answered|offered|0|
twooffers offer|asker|wolfstein bitte absagen|An wen soll das gehen?|answered|offered|0|
twooffers offer|asker|2 absagen|An wen soll das gehen?|answered|offered|0|
twooffers offer|asker|der rest kriegt ne absage|B-2026-001: Wer bekommt den Auftrag?|answered|offered|0|
stopped|asker|doch noch mal weiter suchen bitte|Gut, ich frage wieder weitere Firmen, sobald es nötig ist. Der Bedarf läuft bis 23.12.2026.|distributed|asked|0|
stopped|asker|hör auf zu fragen|B-2026-001: Ich frage schon niemanden mehr. Mit|distributed|asked|0|
offer awarded|asker|sag den anderen ab|B-2026-001: Den Auftrag hat Dreherei Wolfstein, alle|awarded|chosen|0|
offer awarded|asker|wann kommen die teile?|B-2026-001: Ihre Nachricht ist bei Dreherei Wolfstein.|awarded|chosen|1|
offer awarded|asker|doch lieber an otterbach|B-2026-001: Zurücknehmen kann ich das nicht mehr, die|awarded|chosen|0|
offer awarded|asker|noch ein bedarf: 40 flansche drehen c45|B-2026-002 · 40 Stück · Drehen · 1.0503 (C45)|awarded|chosen|3|new
withdrawn|asker|40 flansche drehen aus c45|B-2026-002 · 40 Stück · Drehen · 1.0503 (C45)|withdrawn|lapsed|3|new
posted|turner|12,80 je Stück, Ende KW 9|12,80 €/Stück · Lieferung KW 9 (05|answered|offered|0|
posted|turner|12,80 je Stück|12,80 €/Stück|answered|offered|0|
posted|turner|zwölf euro|Verstanden als: Angebot · 12 €|answered|offered|0|
posted|turner|1.280,- komplett|Verstanden als: Angebot · 1.280 € gesamt|answered|offered|0|
posted|turner|geht net vor kw 10, sin voll|Verstanden als: Interesse · ab KW 10 (08.03.)|answered|interested|0|
posted|turner|nä|Verstanden als: Absage|distributed|declined|0|
posted|turner|hammer net, frag de otterbach|Verstanden als: Absage|distributed|declined|0|
posted|turner|4 12,80 kw9|Verstanden als: Angebot · 12,80 € · Lieferung KW 9|answered|offered|0|
posted|turner|machen wir. haben selber auch was: wer kann 200 buchsen verzinken?|B-2026-002 · 200 Stück · Verzinken|answered|interested|0|new
posted|turner|Ja. Was anderes: Bei uns ist eine Spindel gebrochen, wer kann die schleifen?|B-2026-002 · Rundschleifen|answered|interested|0|new
posted|turner|Bei uns ist eine Spindel gebrochen, wer kann die schleifen?|B-2026-002 · Rundschleifen|distributed|asked|0|new
posted|turner|bei uns sind 2 maschinen frei ab kw 3|Ganz verstanden habe ich sie nicht|answered|answered|0|
posted|turner|ca 12 bis 14 euro je nach rauheit|Verstanden als: Angebot · ca. 12–14 €|answered|offered|0|
posted|turner|interessant, rauheit?|Verstanden als: Rückfrage|answered|questioned|0|
posted|turner|Preis wie letztes Mal|Ganz verstanden habe ich sie nicht|answered|answered|0|
posted|turner|melde mich morgen|Verstanden als: braucht noch Zeit · Antwort bis Di|answered|needs_time|0|
posted|turner|can do 11.90 each, 3 wks|11,90 €/Stück · Lieferzeit 21 Tage|answered|offered|0|
posted|turner|not for us, too small|Verstanden als: Absage · Größe|distributed|declined|0|
posted|turner|2|Verstanden als: braucht noch Zeit|answered|needs_time|0|
posted|turner|7|Ganz verstanden habe ich sie nicht|answered|answered|0|
posted|turner|20 Stück 12,80, 50 Stück 10,20|Ganz verstanden habe ich sie nicht|answered|answered|0|
posted|turnerreply|> B-2026-001\n> 20 Drehteile\nja 12,80 €|Verstanden als: Angebot · 12,80 €|answered|offered|0|
posted|bymail|Hallo,\n12,80 je Stück, Ende KW 9.\n\nMfG\nMeier\nZerspanung Otterbach\nTel 06301 12345\n\nVon: Lotse\nGesendet: heute\n20 Drehteile aus 1.4301 4 Richtpreis|12,80 €/Stück · Lieferung KW 9 (05|answered|asked|0|
posted|bymail|Ich bin vom 23.11. bis 4.12. nicht im Haus. In dringenden Fällen 06301 99|Verstanden als: braucht noch Zeit · Antwort bis Mo|answered|asked|0|
posted two needs|turner|12,80 je Stück, Ende KW 9|Zu welcher Anfrage gehört das?|distributed|asked|0|
offer|turner|nee doch 10,80|10,80 €/Stück · Lieferung KW 3 (22|answered|offered|0|
offer|turner|doch nicht, maschine kaputt|Verstanden als: Absage · Kapazität|answered|declined|0|
offer|turner|10,80 je Stück|10,80 €/Stück · Lieferung KW 3 (22|answered|offered|0|
interest|turner|12,80 je Stück|12,80 €/Stück|answered|offered|0|
question|turner|und welche toleranz?|Verstanden als: Rückfrage|answered|questioned|0|
offer awarded|turner|danke, KW 3 passt|gebe ich dem Auftraggeber weiter|awarded|chosen|0|
)";

struct Row {
    std::string before, who, words, reads, need, turner, told, second;
};

std::vector<Row> rows() {
    std::vector<Row> all;
    std::istringstream lines(kSentences);
    std::string line;
    while (std::getline(lines, line)) {
        std::vector<std::string> parts;
        std::istringstream fields(line);
        for (std::string field; std::getline(fields, field, '|');) {
            parts.push_back(std::move(field));
        }
        if (parts.size() < 7) {
            continue;
        }
        parts.resize(8);
        for (auto at = parts[2].find("\\n"); at != std::string::npos; at = parts[2].find("\\n")) {
            parts[2].replace(at, 2, "\n");
        }
        all.push_back(
            {parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], parts[7]}
        );
    }
    return all;
}

/// What had happened before, word by word.
class TypedScene : public AskingScene {
public:
    explicit TypedScene(const std::string& before) {
        keep(asked());
        const auto has = [&](const char* word) { return before.find(word) != std::string::npos; };
        if (has("question")) {
            keep(offer(kTurner, "Frage: Welche Rauheit ist nötig?"));
        }
        if (has("yesno")) {
            keep(offer(kTurner, "Frage: Gibt es eine Zeichnung?"));
        }
        if (has("offer")) {
            keep(offer(kTurner, "9,80 €/Stück, KW 3"));
        }
        if (has("interest")) {
            keep(offer(kTurner, "Können wir machen"));
        }
        if (has("twooffers")) {
            keep(offer(kEnglish, "EUR 10.50 each"));
        }
        if (has("two needs")) {
            keep(say_in_chat(kAsker, "50 Buchsen drehen aus C45, Ø 20 x 30"));
        }
        if (has("awarded")) {
            keep(say_in_chat(kAsker, "vergeben an 1"));
        }
        if (has("stopped")) {
            keep(say_in_chat(kAsker, "frag nicht weiter rum"));
        }
        if (has("withdrawn")) {
            keep(say_in_chat(kAsker, "zurückgezogen"));
        }
    }

    std::vector<Sent> said_by(const std::string& who, const std::string& words) {
        if (who == "askermail" || who == "bymail") {
            return say(mail(address_of(who), "", words));
        }
        if (who == "askerreply" || who == "turnerreply") {
            return answer(who == "askerreply" ? last_asker_ : last_turner_, words);
        }
        return say_in_chat(address_of(who), words);
    }

    static const char* address_of(const std::string& who) {
        if (who == "askermail") {
            return kAskerMail;
        }
        return who == "bymail" ? kByMail : who.starts_with("asker") ? kAsker : kTurner;
    }

private:
    void keep(const std::vector<Sent>& sent) {
        if (const auto read = to(sent, kAsker); !read.empty()) {
            last_asker_ = read.back();
        }
        if (const auto read = to(sent, kTurner); !read.empty()) {
            last_turner_ = read.back();
        }
    }

    Sent last_asker_;
    Sent last_turner_;
};

TEST(SentencesAsTyped, do_what_their_writers_mean_in_each_state_of_a_need) {
    const auto all = rows();
    EXPECT_GE(all.size(), 60u);
    for (const Row& row : all) {
        TypedScene scene(row.before);
        const auto sent = scene.said_by(row.who, row.words);
        const std::string writer = TypedScene::address_of(row.who);
        const auto read = to(sent, writer);
        const std::string what = row.before + ": " + row.who + ": " + row.words;
        ASSERT_FALSE(read.empty()) << what;
        EXPECT_THAT(read.back().message.text, HasSubstr(row.reads)) << what;
        std::size_t told = 0;
        for (const char* const firm : {kTurner, kByMail, kEnglish}) {
            told += writer == firm ? 0 : to(sent, firm).size();
        }
        EXPECT_EQ(std::to_string(told), row.told) << what;
        EXPECT_EQ(scene.state(), row.need) << what;
        EXPECT_EQ(scene.state_of("dreherei"), row.turner) << what;
        const bool second = scene.core().office().needs.find_number("B-2026-002").has_value();
        const bool two = row.before.find("two needs") != std::string::npos;
        EXPECT_EQ(second && !two, row.second == "new") << what;
    }
}

}  // namespace
}  // namespace clusterlotse::test
