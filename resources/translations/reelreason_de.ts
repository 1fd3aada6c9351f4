<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>AboutSection</name>
    <message>
      <source>About ReelReason</source>
      <translation>Über ReelReason</translation>
    </message>
    <message>
      <source>Films with computed reasons, on your own computer. Program and films are under the Apache License 2.0; the films were described for this program. The encoder is all-MiniLM-L6-v2, Apache License 2.0.</source>
      <translation>Filme mit berechneten Gründen, auf deinem eigenen Computer. Programm und Filme stehen unter der Apache License 2.0; die Filme wurden für dieses Programm beschrieben. Der Encoder ist all-MiniLM-L6-v2, Apache License 2.0.</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Lizenz</translation>
    </message>
    <message>
      <source>Licence of {name}</source>
      <translation>Lizenz von {name}</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>Lizenzen</translation>
    </message>
    <message>
      <source>Parts of the program</source>
      <translation>Teile des Programms</translation>
    </message>
    <message>
      <source>Version {version}</source>
      <translation>Version {version}</translation>
    </message>
    <message>
      <source>data</source>
      <translation>Daten</translation>
    </message>
    <message>
      <source>model</source>
      <translation>Modell</translation>
    </message>
  </context>
  <context>
    <name>ActController</name>
    <message>
      <source>Chip removed</source>
      <translation>Chip entfernt</translation>
    </message>
    <message>
      <source>Less like {film}</source>
      <translation>Weniger wie {film}</translation>
    </message>
    <message>
      <source>May be offered again: {film}</source>
      <translation>Darf wieder vorgeschlagen werden: {film}</translation>
    </message>
    <message>
      <source>Not for you: {film}</source>
      <translation>Nichts für dich: {film}</translation>
    </message>
    <message>
      <source>Not marked as seen any more: {film}</source>
      <translation>Nicht mehr als gesehen markiert: {film}</translation>
    </message>
    <message>
      <source>Off your watchlist: {film}</source>
      <translation>Nicht mehr auf deiner Merkliste: {film}</translation>
    </message>
    <message>
      <source>On your watchlist: {film}</source>
      <translation>Auf deiner Merkliste: {film}</translation>
    </message>
    <message>
      <source>Rated {film}: {stars} of 5</source>
      <translation>{film} mit {stars} von 5 bewertet</translation>
    </message>
    <message>
      <source>Rating of {film} cleared</source>
      <translation>Bewertung von {film} gelöscht</translation>
    </message>
    <message>
      <source>Seen: {film}</source>
      <translation>Gesehen: {film}</translation>
    </message>
    <message>
      <source>Signal counts again</source>
      <translation>Signal zählt wieder</translation>
    </message>
    <message>
      <source>Signal deleted</source>
      <translation>Signal gelöscht</translation>
    </message>
    <message>
      <source>Signal muted</source>
      <translation>Signal stumm geschaltet</translation>
    </message>
    <message>
      <source>Taken back: {act}</source>
      <translation>Zurückgenommen: {act}</translation>
    </message>
    <message>
      <source>Weight set to {weight}×</source>
      <translation>Gewicht auf {weight}× gesetzt</translation>
    </message>
  </context>
  <context>
    <name>AddCard</name>
    <message>
      <source>&amp;Add</source>
      <translation>Hin&amp;zufügen</translation>
    </message>
    <message>
      <source>&amp;Leave it</source>
      <translation>Sein &amp;lassen</translation>
    </message>
    <message>
      <source>A table of your own</source>
      <translation>Eine eigene Tabelle</translation>
    </message>
    <message>
      <source>Add to the catalogue</source>
      <translation>Zum Katalog hinzufügen</translation>
    </message>
    <message>
      <source>Add {file}</source>
      <translation>{file} hinzufügen</translation>
    </message>
    <message>
      <source>It holds</source>
      <translation>Das ist</translation>
    </message>
    <message>
      <source>Keep it as</source>
      <translation>Aufbewahren als</translation>
    </message>
    <message>
      <source>Name it is kept under</source>
      <translation>Name, unter dem es aufbewahrt wird</translation>
    </message>
    <message>
      <source>Say which column holds the titles.</source>
      <translation>Sag, in welcher Spalte die Titel stehen.</translation>
    </message>
    <message>
      <source>Terms: {terms}</source>
      <translation>Bedingungen: {terms}</translation>
    </message>
    <message>
      <source>The first film: {facts}</source>
      <translation>Der erste Film: {facts}</translation>
    </message>
    <message>
      <source>What it holds</source>
      <translation>Was es enthält</translation>
    </message>
    <message>
      <source>no column</source>
      <translation>keine Spalte</translation>
    </message>
  </context>
  <context>
    <name>Behind</name>
    <message>
      <source>and {n} more</source>
      <translation>und {n} weitere</translation>
    </message>
  </context>
  <context>
    <name>BigStars</name>
    <message>
      <source>Stars; the keys 1 to 5 rate, with Shift half a star less</source>
      <translation>Sterne; die Tasten 1 bis 5 bewerten, mit Umschalt einen halben Stern weniger</translation>
    </message>
  </context>
  <context>
    <name>Browse</name>
    <message>
      <source>&amp;Browse</source>
      <translation>&amp;Stöbern</translation>
    </message>
    <message>
      <source>&amp;Rate ten in a minute</source>
      <translation>&amp;Zehn in einer Minute bewerten</translation>
    </message>
    <message>
      <source>1 film</source>
      <translation>1 Film</translation>
    </message>
    <message>
      <source>Age</source>
      <translation>Alter</translation>
    </message>
    <message>
      <source>Best known</source>
      <translation>Bekannteste</translation>
    </message>
    <message>
      <source>Best match</source>
      <translation>Beste Treffer</translation>
    </message>
    <message>
      <source>Country</source>
      <translation>Land</translation>
    </message>
    <message>
      <source>Decade</source>
      <translation>Jahrzehnt</translation>
    </message>
    <message>
      <source>Fame</source>
      <translation>Bekanntheit</translation>
    </message>
    <message>
      <source>For you</source>
      <translation>Für dich</translation>
    </message>
    <message>
      <source>Genre</source>
      <translation>Genre</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Länge</translation>
    </message>
    <message>
      <source>Less like this (L)</source>
      <translation>Weniger davon (L)</translation>
    </message>
    <message>
      <source>Mine</source>
      <translation>Meine</translation>
    </message>
    <message>
      <source>My rating</source>
      <translation>Meine Bewertung</translation>
    </message>
    <message>
      <source>Newest</source>
      <translation>Neueste</translation>
    </message>
    <message>
      <source>Not for me: never offer it again (X)</source>
      <translation>Nichts für mich: nie wieder vorschlagen (X)</translation>
    </message>
    <message>
      <source>Oldest</source>
      <translation>Älteste</translation>
    </message>
    <message>
      <source>Open (Return)</source>
      <translation>Öffnen (Eingabe)</translation>
    </message>
    <message>
      <source>Seen: say that you watched it (S)</source>
      <translation>Gesehen: sag, dass du ihn kennst (S)</translation>
    </message>
    <message>
      <source>Shortest</source>
      <translation>Kürzeste</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>Tone</source>
      <translation>Stimmung</translation>
    </message>
    <message>
      <source>Watchlist: keep it for later (W)</source>
      <translation>Merkliste: für später aufheben (W)</translation>
    </message>
    <message>
      <source>Why? Every reason, with its share (E)</source>
      <translation>Warum? Jeder Grund mit seinem Anteil (E)</translation>
    </message>
    <message>
      <source>everyone knows it</source>
      <translation>kennt jeder</translation>
    </message>
    <message>
      <source>fit for age {age}</source>
      <translation>ab {age} geeignet</translation>
    </message>
    <message>
      <source>for cinephiles</source>
      <translation>für Filmfans</translation>
    </message>
    <message>
      <source>for specialists</source>
      <translation>für Kenner</translation>
    </message>
    <message>
      <source>known to film lovers</source>
      <translation>bei Filmfreunden bekannt</translation>
    </message>
    <message>
      <source>not for me</source>
      <translation>nichts für mich</translation>
    </message>
    <message>
      <source>on the watchlist</source>
      <translation>auf der Merkliste</translation>
    </message>
    <message>
      <source>over {minutes} min</source>
      <translation>über {minutes} min</translation>
    </message>
    <message>
      <source>rated</source>
      <translation>bewertet</translation>
    </message>
    <message>
      <source>seen</source>
      <translation>gesehen</translation>
    </message>
    <message>
      <source>unseen</source>
      <translation>ungesehen</translation>
    </message>
    <message>
      <source>up to {minutes} min</source>
      <translation>bis {minutes} min</translation>
    </message>
    <message>
      <source>widely known</source>
      <translation>weithin bekannt</translation>
    </message>
    <message>
      <source>{decade}s</source>
      <translation>{decade}er</translation>
    </message>
    <message>
      <source>{n} films</source>
      <translation>{n} Filme</translation>
    </message>
    <message>
      <source>{shortest} to {longest} min</source>
      <translation>{shortest} bis {longest} min</translation>
    </message>
  </context>
  <context>
    <name>BrowseDesk</name>
    <message>
      <source>More like {film}</source>
      <translation>Mehr wie {film}</translation>
    </message>
    <message>
      <source>Not tonight: {film}</source>
      <translation>Heute nicht: {film}</translation>
    </message>
  </context>
  <context>
    <name>BrowsePane</name>
    <message>
      <source>All films</source>
      <translation>Alle Filme</translation>
    </message>
    <message>
      <source>Browse</source>
      <translation>Stöbern</translation>
    </message>
    <message>
      <source>Films like {film}</source>
      <translation>Filme wie {film}</translation>
    </message>
    <message>
      <source>List instead of posters</source>
      <translation>Liste statt Poster</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Reihenfolge</translation>
    </message>
    <message>
      <source>Rate ten in a minute</source>
      <translation>Zehn in einer Minute bewerten</translation>
    </message>
    <message>
      <source>Search all films</source>
      <translation>Alle Filme durchsuchen</translation>
    </message>
    <message>
      <source>Show as a list</source>
      <translation>Als Liste zeigen</translation>
    </message>
    <message>
      <source>Showing results for &lt;b&gt;{words}&lt;/b&gt;</source>
      <translation>Ergebnisse für &lt;b&gt;{words}&lt;/b&gt;</translation>
    </message>
    <message>
      <source>Titles, people, themes</source>
      <translation>Titel, Personen, Themen</translation>
    </message>
  </context>
  <context>
    <name>BuildProgress</name>
    <message>
      <source>Looking through {n} films</source>
      <translation>{n} Filme werden durchgesehen</translation>
    </message>
    <message>
      <source>Placing {done} of {all} films</source>
      <translation>{done} von {all} Filmen werden verortet</translation>
    </message>
    <message>
      <source>Reading {done} of {all} texts</source>
      <translation>{done} von {all} Texten werden gelesen</translation>
    </message>
    <message>
      <source>about {n} h left</source>
      <translation>noch etwa {n} h</translation>
    </message>
    <message>
      <source>about {n} min left</source>
      <translation>noch etwa {n} Min.</translation>
    </message>
    <message>
      <source>{n} a second</source>
      <translation>{n} pro Sekunde</translation>
    </message>
    <message>
      <source>{n} s left</source>
      <translation>noch {n} s</translation>
    </message>
  </context>
  <context>
    <name>CardHands</name>
    <message>
      <source>Less like this</source>
      <translation>Weniger davon</translation>
    </message>
    <message>
      <source>May be offered again</source>
      <translation>Wird wieder vorgeschlagen</translation>
    </message>
    <message>
      <source>No longer marked as seen</source>
      <translation>Nicht mehr als gesehen markiert</translation>
    </message>
    <message>
      <source>Not for me</source>
      <translation>Nichts für mich</translation>
    </message>
    <message>
      <source>Off the watchlist</source>
      <translation>Nicht mehr auf der Merkliste</translation>
    </message>
    <message>
      <source>On the watchlist</source>
      <translation>Auf der Merkliste</translation>
    </message>
    <message>
      <source>Rated {stars}</source>
      <translation>Bewertet: {stars}</translation>
    </message>
    <message>
      <source>Rating cleared</source>
      <translation>Bewertung gelöscht</translation>
    </message>
    <message>
      <source>Seen</source>
      <translation>Gesehen</translation>
    </message>
  </context>
  <context>
    <name>CardList</name>
    <message>
      <source>Film cards</source>
      <translation>Filmkarten</translation>
    </message>
  </context>
  <context>
    <name>Cards</name>
    <message numerus="yes">
      <source>%n smaller reason(s)</source>
      <translation>
        <numerusform>%n kleinerer Grund</numerusform>
        <numerusform>%n kleinere Gründe</numerusform>
      </translation>
    </message>
    <message>
      <source>Directed by {people}</source>
      <translation>Regie: {people}</translation>
    </message>
    <message>
      <source>Less like this</source>
      <translation>Weniger davon</translation>
    </message>
    <message>
      <source>Less like this (L)</source>
      <translation>Weniger davon (L)</translation>
    </message>
    <message>
      <source>Not for me</source>
      <translation>Nichts für mich</translation>
    </message>
    <message>
      <source>Not for me: never offer it again (X)</source>
      <translation>Nichts für mich: nie wieder vorschlagen (X)</translation>
    </message>
    <message>
      <source>Rate {stars} (keys 1 to 5; with Shift half a star less; 0 clears)</source>
      <translation>{stars} geben (Tasten 1 bis 5; mit Umschalt einen halben Stern weniger; 0 löscht)</translation>
    </message>
    <message>
      <source>Seen</source>
      <translation>Gesehen</translation>
    </message>
    <message>
      <source>Seen: say that you watched it (S)</source>
      <translation>Gesehen: sag, dass du ihn kennst (S)</translation>
    </message>
    <message>
      <source>Watchlist</source>
      <translation>Merkliste</translation>
    </message>
    <message>
      <source>Watchlist: keep it for later (W)</source>
      <translation>Merkliste: für später aufheben (W)</translation>
    </message>
    <message>
      <source>Why?</source>
      <translation>Warum?</translation>
    </message>
    <message>
      <source>Why? Every reason, with its share (E)</source>
      <translation>Warum? Jeder Grund mit seinem Anteil (E)</translation>
    </message>
    <message>
      <source>With {people}</source>
      <translation>Mit {people}</translation>
    </message>
    <message>
      <source>Without {source}</source>
      <translation>Ohne {source}</translation>
    </message>
    <message>
      <source>Without {source} this would fall from {before} to {after}.</source>
      <translation>Ohne {source} fiele dieser Film vom {before} auf den {after} Platz.</translation>
    </message>
    <message>
      <source>Without {source} this would rise from {before} to {after}.</source>
      <translation>Ohne {source} stiege dieser Film vom {before} auf den {after} Platz.</translation>
    </message>
    <message>
      <source>Without {source} this would still be {before}.</source>
      <translation>Ohne {source} bliebe dieser Film auf dem {before} Platz.</translation>
    </message>
    <message>
      <source>age unknown</source>
      <translation>Alter unbekannt</translation>
    </message>
    <message>
      <source>in the words of the language model</source>
      <translation>in den Worten des Sprachmodells</translation>
    </message>
    <message>
      <source>is {things}</source>
      <translation>ist {things}</translation>
    </message>
    <message>
      <source>mood: {mood}</source>
      <translation>Stimmung: {mood}</translation>
    </message>
    <message>
      <source>not for you</source>
      <translation>nichts für dich</translation>
    </message>
    <message>
      <source>on your watchlist</source>
      <translation>auf deiner Merkliste</translation>
    </message>
    <message>
      <source>predicted {stars} of 5</source>
      <translation>geschätzt {stars} von 5</translation>
    </message>
    <message>
      <source>rated {stars}</source>
      <translation>bewertet mit {stars}</translation>
    </message>
    <message>
      <source>seen</source>
      <translation>gesehen</translation>
    </message>
    <message>
      <source>shares {things}</source>
      <translation>gemeinsam: {things}</translation>
    </message>
    <message>
      <source>smaller reasons</source>
      <translation>kleinere Gründe</translation>
    </message>
    <message>
      <source>your mood</source>
      <translation>deine Stimmung</translation>
    </message>
    <message>
      <source>your move on the map</source>
      <translation>deinen Zug auf der Karte</translation>
    </message>
    <message>
      <source>{hours} h</source>
      <translation>{hours} h</translation>
    </message>
    <message>
      <source>{hours} h {minutes}</source>
      <translation>{hours} h {minutes}</translation>
    </message>
    <message>
      <source>{minutes} min</source>
      <translation>{minutes} min</translation>
    </message>
    <message>
      <source>{n} by “{limit}”</source>
      <translation>{n} durch „{limit}“</translation>
    </message>
    <message>
      <source>{n} hidden</source>
      <translation>{n} ausgeblendet</translation>
    </message>
    <message>
      <source>{n} hidden: {reasons}</source>
      <translation>{n} ausgeblendet: {reasons}</translation>
    </message>
    <message>
      <source>{n} more</source>
      <translation>{n} weitere</translation>
    </message>
    <message>
      <source>{stars} predicted</source>
      <translation>{stars} geschätzt</translation>
    </message>
  </context>
  <context>
    <name>CardsPane</name>
    <message>
      <source>For you</source>
      <translation>Für dich</translation>
    </message>
    <message>
      <source>Shows what was held back, and why</source>
      <translation>Zeigt, was zurückgehalten wurde und warum</translation>
    </message>
  </context>
  <context>
    <name>CausesPanel</name>
    <message>
      <source>Causes</source>
      <translation>Ursachen</translation>
    </message>
    <message>
      <source>Causes of a pick</source>
      <translation>Ursachen eines Tipps</translation>
    </message>
  </context>
  <context>
    <name>Chat</name>
    <message>
      <source>Problem: {text}</source>
      <translation>Problem: {text}</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Heute</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>Gestern</translation>
    </message>
    <message>
      <source>You: {text}</source>
      <translation>Du: {text}</translation>
    </message>
  </context>
  <context>
    <name>ChatActs</name>
    <message>
      <source>Chat erased for good</source>
      <translation>Chat endgültig gelöscht</translation>
    </message>
    <message>
      <source>Chat moved to the bin</source>
      <translation>Chat in den Papierkorb gelegt</translation>
    </message>
    <message>
      <source>Chat renamed: {title}</source>
      <translation>Chat umbenannt: {title}</translation>
    </message>
    <message>
      <source>Name taken away</source>
      <translation>Name entfernt</translation>
    </message>
    <message>
      <source>New chat</source>
      <translation>Neuer Chat</translation>
    </message>
  </context>
  <context>
    <name>ChatPane</name>
    <message>
      <source>Chat</source>
      <translation>Chat</translation>
    </message>
    <message>
      <source>New chat</source>
      <translation>Neuer Chat</translation>
    </message>
    <message>
      <source>Start an empty chat; your taste stays (Ctrl+N)</source>
      <translation>Leeren Chat beginnen; dein Geschmack bleibt (Strg+N)</translation>
    </message>
  </context>
  <context>
    <name>ChatsTab</name>
    <message>
      <source>&amp;Delete</source>
      <translation>&amp;Löschen</translation>
    </message>
    <message>
      <source>&amp;Erase for good</source>
      <translation>&amp;Endgültig löschen</translation>
    </message>
    <message>
      <source>&amp;Open</source>
      <translation>&amp;Öffnen</translation>
    </message>
    <message>
      <source>&amp;Restore</source>
      <translation>&amp;Zurückholen</translation>
    </message>
    <message>
      <source>Its words go; what they told about your taste stays in the ledger</source>
      <translation>Seine Worte verschwinden; was sie über deinen Geschmack sagten, bleibt im Logbuch</translation>
    </message>
    <message>
      <source>Name of the chat</source>
      <translation>Name des Chats</translation>
    </message>
    <message>
      <source>No chat contains “{words}”.</source>
      <translation>Kein Chat enthält „{words}“.</translation>
    </message>
    <message>
      <source>No chats yet. What you say on the Talk page is kept here, to read on later.</source>
      <translation>Noch keine Chats. Was du auf der Seite „Reden“ sagst, wird hier zum Weiterlesen aufgehoben.</translation>
    </message>
    <message>
      <source>Re&amp;name</source>
      <translation>&amp;Umbenennen</translation>
    </message>
    <message>
      <source>Save as &amp;Markdown…</source>
      <translation>Als &amp;Markdown sichern…</translation>
    </message>
    <message>
      <source>Search chats</source>
      <translation>Chats durchsuchen</translation>
    </message>
    <message>
      <source>Search what was said</source>
      <translation>Gesagtes durchsuchen</translation>
    </message>
    <message>
      <source>Show the &amp;bin</source>
      <translation>&amp;Papierkorb zeigen</translation>
    </message>
    <message>
      <source>The bin is empty. Deleted chats can be brought back from here.</source>
      <translation>Der Papierkorb ist leer. Gelöschte Chats lassen sich von hier zurückholen.</translation>
    </message>
  </context>
  <context>
    <name>ChipBar</name>
    <message>
      <source>What was read from your messages</source>
      <translation>Was aus deinen Nachrichten gelesen wurde</translation>
    </message>
  </context>
  <context>
    <name>ChipWidget</name>
    <message>
      <source>Film</source>
      <translation>Film</translation>
    </message>
    <message>
      <source>Limit</source>
      <translation>Grenze</translation>
    </message>
    <message>
      <source>Mood</source>
      <translation>Stimmung</translation>
    </message>
    <message>
      <source>Press Delete to remove</source>
      <translation>Entf entfernt ihn</translation>
    </message>
    <message>
      <source>Wish</source>
      <translation>Wunsch</translation>
    </message>
    <message>
      <source>{chip}. Click × or press Del to remove.</source>
      <translation>{chip}. Klick auf × oder Entf entfernt ihn.</translation>
    </message>
  </context>
  <context>
    <name>Composer</name>
    <message>
      <source>Read as</source>
      <translation>Gelesen als</translation>
    </message>
    <message>
      <source>Send</source>
      <translation>Senden</translation>
    </message>
    <message>
      <source>Send (Enter)</source>
      <translation>Senden (Eingabe)</translation>
    </message>
    <message>
      <source>Still working on the last message. Esc stops it.</source>
      <translation>Die letzte Nachricht ist noch in Arbeit. Esc stoppt sie.</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Stopp</translation>
    </message>
    <message>
      <source>Stop (Esc)</source>
      <translation>Stopp (Esc)</translation>
    </message>
  </context>
  <context>
    <name>Coverage</name>
    <message>
      <source>What is known of the films</source>
      <translation>Was über die Filme bekannt ist</translation>
    </message>
  </context>
  <context>
    <name>DataSection</name>
    <message>
      <source>&amp;Back up…</source>
      <translation>&amp;Sichern…</translation>
    </message>
    <message>
      <source>&amp;Restore…</source>
      <translation>&amp;Wiederherstellen…</translation>
    </message>
    <message>
      <source>All profiles and the settings in one zip file. Restoring never overwrites a profile.</source>
      <translation>Alle Profile und die Einstellungen in einer Zip-Datei. Wiederherstellen überschreibt nie ein Profil.</translation>
    </message>
    <message>
      <source>Back up</source>
      <translation>Sichern</translation>
    </message>
    <message>
      <source>Backing up</source>
      <translation>Sicherung läuft</translation>
    </message>
    <message>
      <source>Backup</source>
      <translation>Sicherung</translation>
    </message>
    <message>
      <source>Everything is on this computer, in the folders below.</source>
      <translation>Alles liegt auf diesem Computer, in den Ordnern hier unten.</translation>
    </message>
    <message>
      <source>Profiles backed up: {n} · {file}</source>
      <translation>Gesicherte Profile: {n} · {file}</translation>
    </message>
    <message>
      <source>Profiles restored: {n}</source>
      <translation>Wiederhergestellte Profile: {n}</translation>
    </message>
    <message>
      <source>ReelReason backup (*.zip)</source>
      <translation>ReelReason-Sicherung (*.zip)</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Wiederherstellen</translation>
    </message>
    <message>
      <source>Restoring</source>
      <translation>Wird wiederhergestellt</translation>
    </message>
    <message>
      <source>The folder cannot be opened.</source>
      <translation>Der Ordner lässt sich nicht öffnen.</translation>
    </message>
    <message>
      <source>Where is my data</source>
      <translation>Wo sind meine Daten</translation>
    </message>
    <message>
      <source>already here, exactly the same: {n}</source>
      <translation>schon genauso da: {n}</translation>
    </message>
    <message>
      <source>settings restored</source>
      <translation>Einstellungen wiederhergestellt</translation>
    </message>
    <message>
      <source>{name} was left out of the backup.</source>
      <translation>{name} fehlt in der Sicherung.</translation>
    </message>
  </context>
  <context>
    <name>Details</name>
    <message>
      <source>&amp;Check the file</source>
      <translation>Datei &amp;prüfen</translation>
    </message>
    <message>
      <source>&amp;Check the weights</source>
      <translation>Gewichte &amp;prüfen</translation>
    </message>
    <message>
      <source>&amp;Fetch</source>
      <translation>&amp;Holen</translation>
    </message>
    <message>
      <source>&amp;Go on fetching</source>
      <translation>&amp;Weiter holen</translation>
    </message>
    <message>
      <source>&amp;Remove…</source>
      <translation>&amp;Entfernen …</translation>
    </message>
    <message>
      <source>&amp;Use it</source>
      <translation>&amp;Benutzen</translation>
    </message>
    <message>
      <source>A&amp;dd it</source>
      <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
      <source>Go &amp;on reading</source>
      <translation>&amp;Weiterlesen</translation>
    </message>
    <message>
      <source>I accept the licence</source>
      <translation>Ich nehme die Lizenz an</translation>
    </message>
    <message>
      <source>Let it serve &amp;now</source>
      <translation>&amp;Jetzt dienen lassen</translation>
    </message>
    <message>
      <source>Opens {address} in the browser</source>
      <translation>Öffnet {address} im Browser</translation>
    </message>
    <message>
      <source>Read the licence ({licence})</source>
      <translation>Lizenz lesen ({licence})</translation>
    </message>
    <message>
      <source>Switch &amp;off</source>
      <translation>A&amp;usschalten</translation>
    </message>
  </context>
  <context>
    <name>DiagnosticsSection</name>
    <message>
      <source>&amp;Copy</source>
      <translation>&amp;Kopieren</translation>
    </message>
    <message>
      <source>Collect &amp;again</source>
      <translation>&amp;Neu sammeln</translation>
    </message>
    <message>
      <source>Collecting…</source>
      <translation>Wird gesammelt…</translation>
    </message>
    <message>
      <source>Diagnostics</source>
      <translation>Diagnose</translation>
    </message>
    <message>
      <source>Diagnostics copied</source>
      <translation>Diagnose kopiert</translation>
    </message>
    <message>
      <source>For a report about trouble. No title, message or name of a profile is in it; nothing is sent.</source>
      <translation>Für einen Bericht über Probleme. Kein Titel, keine Nachricht und kein Profilname steht darin; nichts wird gesendet.</translation>
    </message>
  </context>
  <context>
    <name>DialControl</name>
    <message>
      <source>Default</source>
      <translation>Standard</translation>
    </message>
    <message>
      <source>Default: {dial}</source>
      <translation>Standard: {dial}</translation>
    </message>
  </context>
  <context>
    <name>Dials</name>
    <message>
      <source>All alike</source>
      <translation>Alle gleich</translation>
    </message>
    <message>
      <source>Dials</source>
      <translation>Regler</translation>
    </message>
    <message>
      <source>Everything I said</source>
      <translation>Alles, was ich sagte</translation>
    </message>
    <message>
      <source>Films against words</source>
      <translation>Filme oder Worte</translation>
    </message>
    <message>
      <source>How long a chat is remembered</source>
      <translation>Wie lange ein Chat nachwirkt</translation>
    </message>
    <message>
      <source>How much your latest films count</source>
      <translation>Wie viel deine letzten Filme zählen</translation>
    </message>
    <message>
      <source>How well known the picks are</source>
      <translation>Wie bekannt die Tipps sind</translation>
    </message>
    <message>
      <source>In: {come}. Out: {go}.</source>
      <translation>Dazu: {come}. Weg: {go}.</translation>
    </message>
    <message>
      <source>In: {films}.</source>
      <translation>Dazu: {films}.</translation>
    </message>
    <message>
      <source>Mostly the latest</source>
      <translation>Vor allem die letzten</translation>
    </message>
    <message>
      <source>Off the beaten track</source>
      <translation>Abseits des Bekannten</translation>
    </message>
    <message>
      <source>Out: {films}.</source>
      <translation>Weg: {films}.</translation>
    </message>
    <message>
      <source>The films I like</source>
      <translation>Filme, die ich mag</translation>
    </message>
    <message>
      <source>The last message</source>
      <translation>Die letzte Nachricht</translation>
    </message>
    <message>
      <source>The same picks in another order.</source>
      <translation>Dieselben Tipps in anderer Reihenfolge.</translation>
    </message>
    <message>
      <source>The same picks.</source>
      <translation>Dieselben Tipps.</translation>
    </message>
    <message>
      <source>Well known</source>
      <translation>Bekannt</translation>
    </message>
    <message>
      <source>What I say</source>
      <translation>Was ich sage</translation>
    </message>
    <message>
      <source>a nod to the well known</source>
      <translation>Bekanntes leicht bevorzugt</translation>
    </message>
    <message>
      <source>after ten more films, one still counts {kept}</source>
      <translation>nach zehn weiteren Filmen zählt einer noch {kept}</translation>
    </message>
    <message>
      <source>each message keeps {kept} of what came before</source>
      <translation>jede Nachricht behält {kept} des Früheren</translation>
    </message>
    <message>
      <source>fame plays no part</source>
      <translation>Bekanntheit spielt keine Rolle</translation>
    </message>
    <message>
      <source>films {films}, words {words}</source>
      <translation>Filme {films}, Worte {words}</translation>
    </message>
    <message>
      <source>little-known films first</source>
      <translation>Unbekanntes zuerst</translation>
    </message>
    <message>
      <source>old and new count alike</source>
      <translation>Altes und Neues zählt gleich</translation>
    </message>
    <message>
      <source>well-known films first</source>
      <translation>Bekanntes zuerst</translation>
    </message>
    <message>
      <source>{films} and {n} more</source>
      <translation>{films} und {n} weitere</translation>
    </message>
  </context>
  <context>
    <name>DialsCard</name>
    <message>
      <source>Advanced</source>
      <translation>Für Fortgeschrittene</translation>
    </message>
    <message>
      <source>The picks follow as you turn. Undo takes a turn back.</source>
      <translation>Die Tipps folgen beim Drehen. Rückgängig nimmt es zurück.</translation>
    </message>
  </context>
  <context>
    <name>EmptyState</name>
    <message>
      <source>Lift a limit to see more:</source>
      <translation>Hebe eine Grenze auf, um mehr zu sehen:</translation>
    </message>
    <message>
      <source>Lift “{limit}”</source>
      <translation>„{limit}“ aufheben</translation>
    </message>
    <message>
      <source>Nothing fits</source>
      <translation>Nichts passt</translation>
    </message>
    <message>
      <source>Take back a mark in the ledger to see more.</source>
      <translation>Nimm im Logbuch eine Markierung zurück, um mehr zu sehen.</translation>
    </message>
    <message>
      <source>Tell me about a film you loved, or a mood. Or begin with one of these:</source>
      <translation>Erzähl mir auf Englisch von einem Film, den du liebst, oder einer Stimmung. Oder beginne so:</translation>
    </message>
    <message>
      <source>What shall we watch?</source>
      <translation>Was schauen wir?</translation>
    </message>
  </context>
  <context>
    <name>EncoderDesk</name>
    <message>
      <source>Checking {folder}</source>
      <translation>{folder} wird geprüft</translation>
    </message>
    <message>
      <source>Fetching {model}</source>
      <translation>{model} wird geholt</translation>
    </message>
    <message>
      <source>The weights are unchanged</source>
      <translation>Die Gewichte sind unverändert</translation>
    </message>
    <message>
      <source>{model} added</source>
      <translation>{model} hinzugefügt</translation>
    </message>
  </context>
  <context>
    <name>EncodingStrip</name>
    <message>
      <source>S&amp;top</source>
      <translation>&amp;Anhalten</translation>
    </message>
    <message>
      <source>Starting…</source>
      <translation>Beginnt …</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>Wird angehalten …</translation>
    </message>
    <message>
      <source>What was read is kept, and the same goes on from there</source>
      <translation>Was gelesen ist, bleibt, und dasselbe geht von dort weiter</translation>
    </message>
    <message>
      <source>{name} reads the films</source>
      <translation>{name} liest die Filme</translation>
    </message>
  </context>
  <context>
    <name>Errors</name>
    <message>
      <source>A PIN has {} to {} characters.</source>
      <translation>Eine PIN hat {} bis {} Zeichen.</translation>
    </message>
    <message>
      <source>A card cannot be saved as “{}”.</source>
      <translation>Eine Karte lässt sich nicht als „{}“ speichern.</translation>
    </message>
    <message>
      <source>A guest stays offline, so messages get no vector.</source>
      <translation>Ein Gast bleibt offline, darum bekommen Nachrichten keinen Vektor.</translation>
    </message>
    <message>
      <source>A guest stays offline.</source>
      <translation>Ein Gast bleibt offline.</translation>
    </message>
    <message>
      <source>A library of the encoder is missing.</source>
      <translation>Eine Bibliothek des Encoders fehlt.</translation>
    </message>
    <message>
      <source>A map cannot be saved as “{}”.</source>
      <translation>Eine Landkarte lässt sich nicht als „{}“ speichern.</translation>
    </message>
    <message>
      <source>A model's process and the program do not understand each other.</source>
      <translation>Der Prozess eines Modells und das Programm verstehen einander nicht.</translation>
    </message>
    <message>
      <source>A profile name cannot hold line breaks or control characters.</source>
      <translation>Ein Profilname darf keine Zeilenumbrüche oder Steuerzeichen enthalten.</translation>
    </message>
    <message>
      <source>A profile name has at most {} characters; this one has {}.</source>
      <translation>Ein Profilname hat höchstens {} Zeichen; dieser hat {}.</translation>
    </message>
    <message>
      <source>A profile needs a name.</source>
      <translation>Ein Profil braucht einen Namen.</translation>
    </message>
    <message>
      <source>A signal or conversation that was named does not exist.</source>
      <translation>Ein genanntes Signal oder Gespräch gibt es nicht.</translation>
    </message>
    <message>
      <source>A source of these films was removed meanwhile.</source>
      <translation>Eine Quelle dieser Filme wurde inzwischen entfernt.</translation>
    </message>
    <message>
      <source>A worker was lost.</source>
      <translation>Ein Arbeitsprozess ging verloren.</translation>
    </message>
    <message>
      <source>Add one with `reelreason catalogue add`.</source>
      <translation>Füg einen mit `reelreason catalogue add` hinzu.</translation>
    </message>
    <message>
      <source>Add one with: reelreason models add FILE</source>
      <translation>Füg eines hinzu: reelreason models add FILE</translation>
    </message>
    <message>
      <source>Add ratings or dialogues with `reelreason catalogue add`.</source>
      <translation>Füg Bewertungen oder Dialoge mit `reelreason catalogue add` hinzu.</translation>
    </message>
    <message>
      <source>An initial has one or two characters.</source>
      <translation>Ein Kürzel hat ein oder zwei Zeichen.</translation>
    </message>
    <message>
      <source>Answer with 1 (yes), 0.5 (so-so) or 0 (no).</source>
      <translation>Antworte mit 1 (ja), 0.5 (geht so) oder 0 (nein).</translation>
    </message>
    <message>
      <source>Ask Trakt for a new export.</source>
      <translation>Bitte Trakt um einen neuen Export.</translation>
    </message>
    <message>
      <source>Browsing, rating and picks from your ratings still work.</source>
      <translation>Stöbern, Bewerten und Tipps aus deinen Bewertungen gehen weiter.</translation>
    </message>
    <message>
      <source>Check free space and rights.</source>
      <translation>Prüf den freien Platz und die Rechte.</translation>
    </message>
    <message>
      <source>Check free space and the rights of the folder, and build again: what was encoded is kept.</source>
      <translation>Prüf den freien Platz und die Rechte des Ordners und bau noch einmal: Was kodiert war, bleibt.</translation>
    </message>
    <message>
      <source>Check free space and the rights of {}.</source>
      <translation>Prüf den freien Platz und die Rechte von {}.</translation>
    </message>
    <message>
      <source>Check its address and its log.</source>
      <translation>Prüf seine Adresse und sein Protokoll.</translation>
    </message>
    <message>
      <source>Check that it is the file you meant, and whole.</source>
      <translation>Prüf, ob es die richtige Datei ist und ob sie vollständig ist.</translation>
    </message>
    <message>
      <source>Check that it is the right file, with the right sign between its fields.</source>
      <translation>Prüf, ob es die richtige Datei ist, mit dem richtigen Zeichen zwischen ihren Feldern.</translation>
    </message>
    <message>
      <source>Check that the download is complete.</source>
      <translation>Prüf, ob der Download vollständig ist.</translation>
    </message>
    <message>
      <source>Check that the file is there and may be read.</source>
      <translation>Prüf, ob die Datei da ist und gelesen werden darf.</translation>
    </message>
    <message>
      <source>Check that the file is there.</source>
      <translation>Prüf, ob die Datei da ist.</translation>
    </message>
    <message>
      <source>Check that the folder is there.</source>
      <translation>Sieh nach, ob der Ordner da ist.</translation>
    </message>
    <message>
      <source>Check that you may write to the file and its folder{}.</source>
      <translation>Prüf, ob du in die Datei und ihren Ordner schreiben darfst{}.</translation>
    </message>
    <message>
      <source>Check the connection to the internet, and the proxy if there is one.</source>
      <translation>Prüf die Verbindung zum Internet und den Proxy, falls es einen gibt.</translation>
    </message>
    <message>
      <source>Check the connection to the internet.</source>
      <translation>Prüf die Verbindung zum Internet.</translation>
    </message>
    <message>
      <source>Check the date of this computer and, behind a proxy, its certificates.</source>
      <translation>Prüf das Datum dieses Rechners und, hinter einem Proxy, seine Zertifikate.</translation>
    </message>
    <message>
      <source>Check the disk, then start the program again.</source>
      <translation>Prüf die Festplatte und starte das Programm neu.</translation>
    </message>
    <message>
      <source>Check the disk.</source>
      <translation>Prüf die Festplatte.</translation>
    </message>
    <message>
      <source>Check the model's name, and that the address ends as the server's maker says, as in /v1.</source>
      <translation>Prüf den Namen des Modells und ob die Adresse so endet, wie es der Anbieter des Servers sagt, etwa auf /v1.</translation>
    </message>
    <message>
      <source>Check the name.</source>
      <translation>Prüf den Namen.</translation>
    </message>
    <message>
      <source>Check the path.</source>
      <translation>Prüf den Pfad.</translation>
    </message>
    <message>
      <source>Check the rights of {}.</source>
      <translation>Prüf die Rechte von {}.</translation>
    </message>
    <message>
      <source>Check the source's name, the file and its encoding.</source>
      <translation>Prüf den Namen der Quelle, die Datei und ihre Kodierung.</translation>
    </message>
    <message>
      <source>Check the spelling, or add the year.</source>
      <translation>Prüf die Schreibweise oder gib das Jahr dazu.</translation>
    </message>
    <message>
      <source>Check whether this folder can be written to.</source>
      <translation>Prüf, ob in diesen Ordner geschrieben werden kann.</translation>
    </message>
    <message>
      <source>Choose a chat or instruct model.</source>
      <translation>Wähl ein Chat- oder Instruct-Modell.</translation>
    </message>
    <message>
      <source>Choose a common quantisation such as Q4_K_M or Q8_0.</source>
      <translation>Wähl eine gängige Quantisierung wie Q4_K_M oder Q8_0.</translation>
    </message>
    <message>
      <source>Choose a file that `profile export` wrote.</source>
      <translation>Wähl eine Datei, die `profile export` geschrieben hat.</translation>
    </message>
    <message>
      <source>Choose a file that “Back up” wrote.</source>
      <translation>Wähl eine Datei, die „Sichern“ geschrieben hat.</translation>
    </message>
    <message>
      <source>Choose a file that “Export profile” wrote.</source>
      <translation>Wähl eine Datei, die „Profil exportieren“ geschrieben hat.</translation>
    </message>
    <message>
      <source>Choose a file whose name ends in .gguf.</source>
      <translation>Wähl eine Datei, deren Name auf .gguf endet.</translation>
    </message>
    <message>
      <source>Choose a folder or zip file of a data set, or a table with a column of titles (CSV, TSV, JSON lines).</source>
      <translation>Wähl einen Ordner oder eine Zip-Datei eines Datensatzes oder eine Tabelle mit einer Spalte voller Titel (CSV, TSV, JSON-Zeilen).</translation>
    </message>
    <message>
      <source>Choose a folder that was saved by sentence-transformers and holds modules.json and model.safetensors.</source>
      <translation>Wähl einen Ordner, den sentence-transformers gespeichert hat und in dem modules.json und model.safetensors liegen.</translation>
    </message>
    <message>
      <source>Choose a shorter name.</source>
      <translation>Wähl einen kürzeren Namen.</translation>
    </message>
    <message>
      <source>Choose a shorter one.</source>
      <translation>Wähl einen kürzeren.</translation>
    </message>
    <message>
      <source>Choose an encoder of this computer: reelreason models use {}</source>
      <translation>Wähl einen Encoder dieses Computers: reelreason models use {}</translation>
    </message>
    <message>
      <source>Choose another encoder on the page Models, or install the program again.</source>
      <translation>Wähl auf der Seite Modelle einen anderen Encoder, oder installier das Programm neu.</translation>
    </message>
    <message>
      <source>Choose another encoder on the page Models.</source>
      <translation>Wähl auf der Seite Modelle einen anderen Encoder.</translation>
    </message>
    <message>
      <source>Choose another file: this one would crash the program that runs it.</source>
      <translation>Wähl eine andere Datei: Diese würde das Programm abstürzen lassen, das sie ausführt.</translation>
    </message>
    <message>
      <source>Choose another folder, or free some space.</source>
      <translation>Wähl einen anderen Ordner oder mach etwas Platz.</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>Wähl einen anderen Ordner.</translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation>Wähl einen anderen Namen.</translation>
    </message>
    <message>
      <source>Choose another one, start the program again, and remove it then.</source>
      <translation>Wähl einen anderen, starte das Programm neu und entferne ihn dann.</translation>
    </message>
    <message>
      <source>Choose another one.</source>
      <translation>Wähl etwas anderes.</translation>
    </message>
    <message>
      <source>Choose another one: reelreason models list</source>
      <translation>Wähl ein anderes: reelreason models list</translation>
    </message>
    <message>
      <source>Choose another place.</source>
      <translation>Wähl einen anderen Ort.</translation>
    </message>
    <message>
      <source>Choose another profile, or go on as a guest.</source>
      <translation>Wähl ein anderes Profil oder mach als Gast weiter.</translation>
    </message>
    <message>
      <source>Choose another with --name.</source>
      <translation>Wähl einen anderen mit --name.</translation>
    </message>
    <message>
      <source>Choose one that the server lists.</source>
      <translation>Wähl eines, das der Server aufführt.</translation>
    </message>
    <message>
      <source>Choose the file as it was downloaded from one of these: {}; or a table with title, year and rating.</source>
      <translation>Wähle die Datei, wie du sie von einem dieser Dienste geladen hast: {}; oder eine Tabelle mit Titel, Jahr und Wertung.</translation>
    </message>
    <message>
      <source>Choose the model itself.</source>
      <translation>Wähl das Modell selbst.</translation>
    </message>
    <message>
      <source>Close all windows of the program and start it again.</source>
      <translation>Schließ alle Fenster des Programms und starte es neu.</translation>
    </message>
    <message>
      <source>Close other programs and try again, or choose a smaller encoder on the page Models.</source>
      <translation>Schließ andere Programme und versuch es noch einmal, oder wähl auf der Seite Modelle einen kleineren Encoder.</translation>
    </message>
    <message>
      <source>Close other programs and try again, or choose a smaller model.</source>
      <translation>Schließ andere Programme und versuch es noch einmal, oder wähl ein kleineres Modell.</translation>
    </message>
    <message>
      <source>Close the other ReelReason window or wait a moment, then try again.</source>
      <translation>Schließ das andere Fenster von ReelReason oder warte einen Moment, dann versuch es noch einmal.</translation>
    </message>
    <message>
      <source>Copy it again, without spaces.</source>
      <translation>Kopier ihn noch einmal, ohne Leerzeichen.</translation>
    </message>
    <message>
      <source>Copy the API key or the read access token from themoviedb.org/settings/api.</source>
      <translation>Kopier den API-Schlüssel oder das Lese-Token von themoviedb.org/settings/api.</translation>
    </message>
    <message>
      <source>Create it first.</source>
      <translation>Leg es zuerst an.</translation>
    </message>
    <message>
      <source>Delete it in {}.</source>
      <translation>Lösch es in {}.</translation>
    </message>
    <message>
      <source>Download it again.</source>
      <translation>Lade sie noch einmal herunter.</translation>
    </message>
    <message>
      <source>Download the export again, and choose the file as it was downloaded.</source>
      <translation>Lade den Export noch einmal herunter und wähl die Datei, wie sie ankam.</translation>
    </message>
    <message>
      <source>Download the export again.</source>
      <translation>Lade den Export noch einmal herunter.</translation>
    </message>
    <message>
      <source>Download the file again, or choose another one.</source>
      <translation>Lade die Datei noch einmal herunter oder wähl eine andere.</translation>
    </message>
    <message>
      <source>Encode its texts again.</source>
      <translation>Kodiere ihre Texte noch einmal.</translation>
    </message>
    <message>
      <source>Enter a key as a key. {}</source>
      <translation>Gib einen Schlüssel als Schlüssel ein. {}</translation>
    </message>
    <message>
      <source>Enter both: `reelreason remote server URL --embed-model NAME`.</source>
      <translation>Gib beides ein: `reelreason remote server URL --embed-model NAME`.</translation>
    </message>
    <message>
      <source>Enter it as the server's maker gives it, for example {} or http://localhost:11434/v1.</source>
      <translation>Gib sie so ein, wie der Anbieter des Servers sie nennt, etwa {} oder http://localhost:11434/v1.</translation>
    </message>
    <message>
      <source>Enter its address and a model first.</source>
      <translation>Gib zuerst seine Adresse und ein Modell ein.</translation>
    </message>
    <message>
      <source>Enter its address first.</source>
      <translation>Gib zuerst seine Adresse ein.</translation>
    </message>
    <message>
      <source>Fetch it again.</source>
      <translation>Hol sie noch einmal.</translation>
    </message>
    <message>
      <source>Fetch the file by hand from {} and add it.</source>
      <translation>Hol die Datei selbst von {} und füg sie hinzu.</translation>
    </message>
    <message>
      <source>Fields are: {}.</source>
      <translation>Die Felder sind: {}.</translation>
    </message>
    <message>
      <source>Free some space and do it again; everything before it is safe.</source>
      <translation>Mach etwas Platz und tu es noch einmal; alles davor ist sicher.</translation>
    </message>
    <message>
      <source>Give a CSV, TSV or JSON lines file.</source>
      <translation>Gib eine CSV-, TSV- oder JSON-Zeilen-Datei an.</translation>
    </message>
    <message>
      <source>Give it another one: `reelreason remote key`, or in the settings.</source>
      <translation>Gib einen anderen an: `reelreason remote key` oder in den Einstellungen.</translation>
    </message>
    <message>
      <source>Give it another one: on the Films page, or with `reelreason tmdb key`.</source>
      <translation>Gib einen anderen an: auf der Seite Filme oder mit `reelreason tmdb key`.</translation>
    </message>
    <message>
      <source>Give it one of yours: on the Films page, or with `reelreason tmdb key`.</source>
      <translation>Gib deinen an: auf der Seite Filme oder mit `reelreason tmdb key`.</translation>
    </message>
    <message>
      <source>Give the file of the table.</source>
      <translation>Gib die Datei der Tabelle an.</translation>
    </message>
    <message>
      <source>Give the folder or file that holds them.</source>
      <translation>Gib den Ordner oder die Datei an, in der sie liegen.</translation>
    </message>
    <message>
      <source>Have them made: reelreason remote embed</source>
      <translation>Lass sie machen: reelreason remote embed</translation>
    </message>
    <message>
      <source>Ids are written as source:user, for example movielens:12.</source>
      <translation>Kennungen schreibt man als Quelle:Person, etwa movielens:12.</translation>
    </message>
    <message>
      <source>Import into a new profile, or merge.</source>
      <translation>Importiere in ein neues Profil oder führ beide zusammen.</translation>
    </message>
    <message>
      <source>Install ReelReason again.</source>
      <translation>Installiere ReelReason neu.</translation>
    </message>
    <message>
      <source>Install it with: pip install 'reelreason-desktop[llm]'. It needs a C++ compiler.</source>
      <translation>Installiere sie mit: pip install 'reelreason-desktop[llm]'. Das braucht einen C++-Compiler.</translation>
    </message>
    <message>
      <source>Install the program again, or choose another encoder on the page Models.</source>
      <translation>Installier das Programm neu, oder wähl auf der Seite Modelle einen anderen Encoder.</translation>
    </message>
    <message>
      <source>Install the program again, or correct the entry.</source>
      <translation>Installiere das Programm neu oder berichtige den Eintrag.</translation>
    </message>
    <message>
      <source>Install the program again, or run: pip install --force-reinstall {}</source>
      <translation>Installiere das Programm neu oder führ aus: pip install --force-reinstall {}</translation>
    </message>
    <message>
      <source>Install the program again.</source>
      <translation>Installiere das Programm neu.</translation>
    </message>
    <message>
      <source>Install the program with its extra: `reelreason-desktop[openai]`.</source>
      <translation>Installiere das Programm mit seinem Zusatz: `reelreason-desktop[openai]`.</translation>
    </message>
    <message>
      <source>Install the program with its extra: `reelreason-desktop[{}]`.</source>
      <translation>Installiere das Programm mit seinem Zusatz: `reelreason-desktop[{}]`.</translation>
    </message>
    <message>
      <source>It is made again by the next build.</source>
      <translation>Es wird beim nächsten Bau neu gemacht.</translation>
    </message>
    <message>
      <source>It may have changed on the server. Delete {} to begin anew.</source>
      <translation>Vielleicht ist es auf dem Server ein anderes geworden. Lösch {}, um neu zu beginnen.</translation>
    </message>
    <message>
      <source>It should be a list of dialogues.</source>
      <translation>Es sollte eine Liste von Dialogen sein.</translation>
    </message>
    <message>
      <source>It should be an object of id to film.</source>
      <translation>Es sollte ein Objekt von Kennung zu Film sein.</translation>
    </message>
    <message>
      <source>It was left as it is in {}: {}, or start a new {}.</source>
      <translation>Sie blieb, wie sie war, in {}: {}, oder fang eine neue an: {}.</translation>
    </message>
    <message>
      <source>It was thrown away. Try again, or look at the page of the source.</source>
      <translation>Sie wurde weggeworfen. Versuch es noch einmal oder sieh auf der Seite der Quelle nach.</translation>
    </message>
    <message>
      <source>Its columns are: {}.</source>
      <translation>Ihre Spalten sind: {}.</translation>
    </message>
    <message>
      <source>Let another encoder serve, or enter that server.</source>
      <translation>Lass einen anderen Encoder dienen, oder trag jenen Server ein.</translation>
    </message>
    <message>
      <source>Let the name end in .png or .pdf.</source>
      <translation>Der Name muss auf .png oder .pdf enden.</translation>
    </message>
    <message>
      <source>Let the name end in .png or .svg.</source>
      <translation>Der Name muss auf .png oder .svg enden.</translation>
    </message>
    <message>
      <source>List what there is first.</source>
      <translation>Lass dir zuerst zeigen, was da ist.</translation>
    </message>
    <message>
      <source>Look at the estimate, and accept it with --accept.</source>
      <translation>Sieh dir die Schätzung an und nimm sie mit --accept an.</translation>
    </message>
    <message>
      <source>Look at the page of the source.</source>
      <translation>Sieh auf der Seite der Quelle nach.</translation>
    </message>
    <message>
      <source>Look for a version of the model that was made more recently.</source>
      <translation>Such eine neuere Fassung des Modells.</translation>
    </message>
    <message>
      <source>Look for another one.</source>
      <translation>Such einen anderen.</translation>
    </message>
    <message>
      <source>Look it up with its title and year.</source>
      <translation>Such ihn mit Titel und Jahr.</translation>
    </message>
    <message>
      <source>Make it again with `reelreason users build`.</source>
      <translation>Mach sie mit `reelreason users build` neu.</translation>
    </message>
    <message>
      <source>Make it with `reelreason users build`.</source>
      <translation>Mach sie mit `reelreason users build`.</translation>
    </message>
    <message>
      <source>Make room for {}. {}</source>
      <translation>Mach Platz für {}. {}</translation>
    </message>
    <message>
      <source>Make room on the disk of {}. {}</source>
      <translation>Mach Platz auf der Festplatte von {}. {}</translation>
    </message>
    <message>
      <source>Messages of {} are not sent to {} for encoding.</source>
      <translation>Nachrichten von {} werden nicht zum Kodieren an {} geschickt.</translation>
    </message>
    <message>
      <source>Move it away and try again.</source>
      <translation>Schieb es beiseite und versuch es noch einmal.</translation>
    </message>
    <message>
      <source>Name a film you liked, or say what you want.</source>
      <translation>Nenn einen Film, den du mochtest, oder sag, was du willst.</translation>
    </message>
    <message>
      <source>No column of {} looks like titles; there are: {}.</source>
      <translation>Keine Spalte von {} sieht nach Titeln aus; es gibt: {}.</translation>
    </message>
    <message>
      <source>No film called “{}” is in the catalogue.</source>
      <translation>Im Katalog heißt kein Film „{}“.</translation>
    </message>
    <message>
      <source>No films were found in {}.</source>
      <translation>In {} wurden keine Filme gefunden.</translation>
    </message>
    <message>
      <source>No personal export is that long.</source>
      <translation>Kein persönlicher Export ist so lang.</translation>
    </message>
    <message>
      <source>No source is called {}.</source>
      <translation>Keine Quelle heißt {}.</translation>
    </message>
    <message>
      <source>No source was added yet.</source>
      <translation>Noch wurde keine Quelle hinzugefügt.</translation>
    </message>
    <message>
      <source>Nobody in the added sources is known well enough.</source>
      <translation>Niemand in den hinzugefügten Quellen ist gut genug bekannt.</translation>
    </message>
    <message>
      <source>Nobody is called {}.</source>
      <translation>Niemand heißt {}.</translation>
    </message>
    <message>
      <source>Nothing came for too long.</source>
      <translation>Zu lange kam nichts.</translation>
    </message>
    <message>
      <source>Nothing in {} looks like films, ratings or dialogues.</source>
      <translation>Nichts in {} sieht nach Filmen, Bewertungen oder Dialogen aus.</translation>
    </message>
    <message>
      <source>Nothing of it was used.</source>
      <translation>Nichts davon wurde verwendet.</translation>
    </message>
    <message>
      <source>Nothing was fetched. Look at the page of the source.</source>
      <translation>Nichts wurde geholt. Sieh auf der Seite der Quelle nach.</translation>
    </message>
    <message>
      <source>Nothing was sent there. Enter the address that it leads to, if you trust it.</source>
      <translation>Dorthin wurde nichts geschickt. Gib die Adresse ein, zu der sie führt, wenn du ihr traust.</translation>
    </message>
    <message>
      <source>Open a profile to use a remote model.</source>
      <translation>Öffne ein Profil, um ein entferntes Modell zu nutzen.</translation>
    </message>
    <message>
      <source>Open a profile, or let the built-in encoder serve.</source>
      <translation>Öffne ein Profil, oder lass den eingebauten Encoder dienen.</translation>
    </message>
    <message>
      <source>Parquet files need pyarrow, which is not installed.</source>
      <translation>Parquet-Dateien brauchen pyarrow, das nicht installiert ist.</translation>
    </message>
    <message>
      <source>Picks and their computed reasons do not need it.</source>
      <translation>Tipps und ihre berechneten Gründe brauchen es nicht.</translation>
    </message>
    <message>
      <source>Picks go on without it until then.</source>
      <translation>Tipps gehen bis dahin ohne es weiter.</translation>
    </message>
    <message>
      <source>Picks go on without it.</source>
      <translation>Tipps gehen ohne es weiter.</translation>
    </message>
    <message>
      <source>Picks go on without it. Check that the server runs, and its address.</source>
      <translation>Tipps gehen ohne es weiter. Prüf, ob der Server läuft, und seine Adresse.</translation>
    </message>
    <message>
      <source>Picks go on without it. Look at the account's page.</source>
      <translation>Tipps gehen ohne es weiter. Sieh auf der Seite des Kontos nach.</translation>
    </message>
    <message>
      <source>Picks go on without it. Try again later.</source>
      <translation>Tipps gehen ohne es weiter. Versuch es später noch einmal.</translation>
    </message>
    <message>
      <source>Picks go on without it. Try another model, or another server.</source>
      <translation>Tipps gehen ohne es weiter. Versuch ein anderes Modell oder einen anderen Server.</translation>
    </message>
    <message>
      <source>Point at a part of the map that has some.</source>
      <translation>Zeig auf einen Teil der Karte, in dem welche sind.</translation>
    </message>
    <message>
      <source>Possible: {}.</source>
      <translation>Möglich: {}.</translation>
    </message>
    <message>
      <source>Rate three films that you like.</source>
      <translation>Bewerte drei Filme, die du magst.</translation>
    </message>
    <message>
      <source>Ray cannot be started.</source>
      <translation>Ray lässt sich nicht starten.</translation>
    </message>
    <message>
      <source>Ray is not installed.</source>
      <translation>Ray ist nicht installiert.</translation>
    </message>
    <message>
      <source>Read it at {} and accept it.</source>
      <translation>Lies sie unter {} und nimm sie an.</translation>
    </message>
    <message>
      <source>Read them at {} and accept them.</source>
      <translation>Lies sie unter {} und nimm sie an.</translation>
    </message>
    <message>
      <source>Rebuild them with: reelreason catalogue build --shipped</source>
      <translation>Bau sie neu: reelreason catalogue build --shipped</translation>
    </message>
    <message>
      <source>Remote mode is off for {}.</source>
      <translation>Für {} ist das entfernte Modell aus.</translation>
    </message>
    <message>
      <source>Remove the encoder and add the folder again.</source>
      <translation>Entferne den Encoder und füg den Ordner neu hinzu.</translation>
    </message>
    <message>
      <source>Remove the model and add the file again.</source>
      <translation>Entferne das Modell und füg die Datei neu hinzu.</translation>
    </message>
    <message>
      <source>Remove the source and add it again.</source>
      <translation>Entferne die Quelle und füg sie neu hinzu.</translation>
    </message>
    <message>
      <source>Repair or delete {}, and add the models again.</source>
      <translation>Repariere oder lösch {} und füg die Modelle neu hinzu.</translation>
    </message>
    <message>
      <source>Run it again: shards that are done stay.</source>
      <translation>Führ es noch einmal aus: Fertige Teile bleiben.</translation>
    </message>
    <message>
      <source>Run this in a copy of the project that you may write to.</source>
      <translation>Führ das in einer Kopie des Projekts aus, in die du schreiben darfst.</translation>
    </message>
    <message>
      <source>Run: pip install 'reelreason-desktop[parquet]'</source>
      <translation>Führ aus: pip install 'reelreason-desktop[parquet]'</translation>
    </message>
    <message>
      <source>Run: pip install 'reelreason-desktop[ray]'</source>
      <translation>Führ aus: pip install 'reelreason-desktop[ray]'</translation>
    </message>
    <message>
      <source>Run: reelreason catalogue build</source>
      <translation>Führ aus: reelreason catalogue build</translation>
    </message>
    <message>
      <source>Run: reelreason users build</source>
      <translation>Führ aus: reelreason users build</translation>
    </message>
    <message>
      <source>Say which one: {}.</source>
      <translation>Sag, welchen: {}.</translation>
    </message>
    <message>
      <source>Say which: --column title=NAME.</source>
      <translation>Sag, welche: --column title=NAME.</translation>
    </message>
    <message>
      <source>See what would be sent and switch it on: `reelreason remote on --profile {}`.</source>
      <translation>Sieh, was gesendet würde, und schalte es ein: `reelreason remote on --profile {}`.</translation>
    </message>
    <message>
      <source>Set one up, for example GNOME Keyring or KWallet: the key is not written to a file.</source>
      <translation>Richte einen ein, etwa GNOME Keyring oder KWallet: Der Schlüssel wird in keine Datei geschrieben.</translation>
    </message>
    <message>
      <source>Several films could be “{}”.</source>
      <translation>Mehrere Filme könnten „{}“ sein.</translation>
    </message>
    <message>
      <source>Shorten it and send it again.</source>
      <translation>Kürz sie und schick sie noch einmal.</translation>
    </message>
    <message>
      <source>Shorten it, or choose another model.</source>
      <translation>Kürz es oder wähl ein anderes Modell.</translation>
    </message>
    <message>
      <source>Shorten it.</source>
      <translation>Kürz ihn.</translation>
    </message>
    <message>
      <source>Sources are: {}.</source>
      <translation>Die Quellen sind: {}.</translation>
    </message>
    <message>
      <source>Sources in the catalogue: {}.</source>
      <translation>Quellen im Katalog: {}.</translation>
    </message>
    <message>
      <source>Split it into smaller files.</source>
      <translation>Teil sie in kleinere Dateien.</translation>
    </message>
    <message>
      <source>Start the program again.</source>
      <translation>Starte das Programm neu.</translation>
    </message>
    <message>
      <source>Switch the remote model off and on again in the settings, which show what is sent.</source>
      <translation>Schalte das entfernte Modell in den Einstellungen aus und wieder ein; dort steht, was geschickt wird.</translation>
    </message>
    <message>
      <source>Switch the remote model on in the settings, or let another encoder serve.</source>
      <translation>Schalte das entfernte Modell in den Einstellungen ein, oder lass einen anderen Encoder dienen.</translation>
    </message>
    <message>
      <source>TMDB does not accept the key.</source>
      <translation>TMDB nimmt den Schlüssel nicht an.</translation>
    </message>
    <message>
      <source>TMDB does not answer as it should.</source>
      <translation>TMDB antwortet nicht, wie es sollte.</translation>
    </message>
    <message>
      <source>TMDB sent something that is no JSON.</source>
      <translation>TMDB schickte etwas, das kein JSON ist.</translation>
    </message>
    <message>
      <source>TMDB sent something that is no picture.</source>
      <translation>TMDB schickte etwas, das kein Bild ist.</translation>
    </message>
    <message>
      <source>TMDB sent something unexpected.</source>
      <translation>TMDB schickte etwas Unerwartetes.</translation>
    </message>
    <message>
      <source>Texts of films would be sent to {}.</source>
      <translation>Texte von Filmen würden an {} gesendet.</translation>
    </message>
    <message>
      <source>That does not look like a key of TMDB.</source>
      <translation>Das sieht nicht nach einem Schlüssel von TMDB aus.</translation>
    </message>
    <message>
      <source>That does not look like a key.</source>
      <translation>Das sieht nicht nach einem Schlüssel aus.</translation>
    </message>
    <message>
      <source>That is no address of a server.</source>
      <translation>Das ist keine Adresse eines Servers.</translation>
    </message>
    <message>
      <source>That is no name of a model.</source>
      <translation>Das ist kein Name eines Modells.</translation>
    </message>
    <message>
      <source>That is not the PIN.</source>
      <translation>Das ist nicht die PIN.</translation>
    </message>
    <message>
      <source>The account at {} has no credit left.</source>
      <translation>Das Konto bei {} hat kein Guthaben mehr.</translation>
    </message>
    <message>
      <source>The address holds more than an address.</source>
      <translation>Die Adresse enthält mehr als eine Adresse.</translation>
    </message>
    <message>
      <source>The answer broke off.</source>
      <translation>Die Antwort brach ab.</translation>
    </message>
    <message>
      <source>The answer of {} broke off.</source>
      <translation>Die Antwort von {} brach ab.</translation>
    </message>
    <message>
      <source>The backup is damaged; nothing was restored.</source>
      <translation>Die Sicherung ist beschädigt; nichts wurde wiederhergestellt.</translation>
    </message>
    <message>
      <source>The backup was written by a newer version of ReelReason.</source>
      <translation>Die Sicherung stammt von einer neueren Version von ReelReason.</translation>
    </message>
    <message>
      <source>The built-in encoder is not installed.</source>
      <translation>Der eingebaute Encoder ist nicht installiert.</translation>
    </message>
    <message>
      <source>The built-in encoder was altered or damaged.</source>
      <translation>Der eingebaute Encoder wurde verändert oder beschädigt.</translation>
    </message>
    <message>
      <source>The built-in one serves. Choose the encoder again and its vectors are made anew.</source>
      <translation>Der eingebaute dient. Wähl den Encoder noch einmal, dann werden seine Vektoren neu gemacht.</translation>
    </message>
    <message>
      <source>The catalogue file was not written by this program.</source>
      <translation>Die Katalogdatei stammt nicht von diesem Programm.</translation>
    </message>
    <message>
      <source>The catalogue was written by a newer version of the program.</source>
      <translation>Der Katalog stammt von einer neueren Version des Programms.</translation>
    </message>
    <message>
      <source>The checksum of {} cannot be read.</source>
      <translation>Die Prüfsumme von {} ist nicht lesbar.</translation>
    </message>
    <message>
      <source>The computed reasons are shown instead.</source>
      <translation>Stattdessen stehen da die berechneten Gründe.</translation>
    </message>
    <message>
      <source>The connection to {} failed.</source>
      <translation>Die Verbindung zu {} ist gescheitert.</translation>
    </message>
    <message>
      <source>The damaged file is kept as {}.</source>
      <translation>Die beschädigte Datei bleibt als {}.</translation>
    </message>
    <message>
      <source>The deleted profile is not in the trash any more.</source>
      <translation>Das gelöschte Profil ist nicht mehr im Papierkorb.</translation>
    </message>
    <message>
      <source>The disk is full.</source>
      <translation>Die Festplatte ist voll.</translation>
    </message>
    <message>
      <source>The disk is full: the last change to {} was not kept.</source>
      <translation>Die Festplatte ist voll: Die letzte Änderung an {} wurde nicht behalten.</translation>
    </message>
    <message>
      <source>The disk reported an error with {}.</source>
      <translation>Die Festplatte meldete einen Fehler bei {}.</translation>
    </message>
    <message>
      <source>The download broke off.</source>
      <translation>Der Download brach ab.</translation>
    </message>
    <message>
      <source>The encoder</source>
      <translation>Der Encoder</translation>
    </message>
    <message>
      <source>The encoder cannot be loaded.</source>
      <translation>Der Encoder lässt sich nicht laden.</translation>
    </message>
    <message>
      <source>The encoder could not read this text.</source>
      <translation>Der Encoder konnte diesen Text nicht lesen.</translation>
    </message>
    <message>
      <source>The encoder gave unusable vectors.</source>
      <translation>Der Encoder lieferte unbrauchbare Vektoren.</translation>
    </message>
    <message>
      <source>The encoder is not the one that encoded the films that ship.</source>
      <translation>Der Encoder ist nicht der, der die mitgelieferten Filme kodiert hat.</translation>
    </message>
    <message>
      <source>The encoder that you chose cannot be used.</source>
      <translation>Der gewählte Encoder lässt sich nicht verwenden.</translation>
    </message>
    <message>
      <source>The encoder's files are missing.</source>
      <translation>Die Dateien des Encoders fehlen.</translation>
    </message>
    <message>
      <source>The encoder's weights are missing.</source>
      <translation>Die Gewichte des Encoders fehlen.</translation>
    </message>
    <message>
      <source>The encoder's weights cannot be read.</source>
      <translation>Die Gewichte des Encoders sind nicht lesbar.</translation>
    </message>
    <message>
      <source>The exported profile is damaged or was edited by hand.</source>
      <translation>Das exportierte Profil ist beschädigt oder wurde von Hand geändert.</translation>
    </message>
    <message>
      <source>The exported profile was written by a newer version of ReelReason.</source>
      <translation>Das exportierte Profil stammt von einer neueren Version von ReelReason.</translation>
    </message>
    <message>
      <source>The file changed on the server meanwhile.</source>
      <translation>Die Datei hat sich inzwischen auf dem Server geändert.</translation>
    </message>
    <message>
      <source>The file of “{}” has changed.</source>
      <translation>Die Datei von „{}“ hat sich geändert.</translation>
    </message>
    <message>
      <source>The film file {} cannot be read.</source>
      <translation>Die Filmdatei {} ist nicht lesbar.</translation>
    </message>
    <message>
      <source>The film id {} appears more than once in {}.</source>
      <translation>Die Filmkennung {} kommt in {} mehr als einmal vor.</translation>
    </message>
    <message>
      <source>The film vectors cannot be written to {}.</source>
      <translation>Die Filmvektoren lassen sich nicht nach {} schreiben.</translation>
    </message>
    <message>
      <source>The film vectors have the wrong shape.</source>
      <translation>Die Filmvektoren haben die falsche Form.</translation>
    </message>
    <message>
      <source>The film vectors in {} cannot be read.</source>
      <translation>Die Filmvektoren in {} sind nicht lesbar.</translation>
    </message>
    <message>
      <source>The film vectors were made from other films or texts.</source>
      <translation>Die Filmvektoren wurden aus anderen Filmen oder Texten gemacht.</translation>
    </message>
    <message>
      <source>The films that ship with the program cannot be removed.</source>
      <translation>Die mitgelieferten Filme lassen sich nicht entfernen.</translation>
    </message>
    <message>
      <source>The films you added were prepared for another version of the program.</source>
      <translation>Deine hinzugefügten Filme wurden für eine andere Version des Programms vorbereitet.</translation>
    </message>
    <message>
      <source>The guest session cannot be read any more.</source>
      <translation>Die Gastsitzung ist nicht mehr lesbar.</translation>
    </message>
    <message>
      <source>The language model</source>
      <translation>Das Sprachmodell</translation>
    </message>
    <message>
      <source>The language model cannot be loaded.</source>
      <translation>Das Sprachmodell lässt sich nicht laden.</translation>
    </message>
    <message>
      <source>The language model could not work on this.</source>
      <translation>Das Sprachmodell konnte damit nicht arbeiten.</translation>
    </message>
    <message>
      <source>The language model gave an unusable answer.</source>
      <translation>Das Sprachmodell gab eine unbrauchbare Antwort.</translation>
    </message>
    <message>
      <source>The language model's file is gone.</source>
      <translation>Die Datei des Sprachmodells ist weg.</translation>
    </message>
    <message>
      <source>The library that runs language models is not installed.</source>
      <translation>Die Bibliothek, die Sprachmodelle ausführt, ist nicht installiert.</translation>
    </message>
    <message>
      <source>The library that talks to servers of models is not installed.</source>
      <translation>Die Bibliothek, die mit Modellservern spricht, ist nicht installiert.</translation>
    </message>
    <message>
      <source>The library that talks to the system's keyring is not installed.</source>
      <translation>Die Bibliothek, die mit dem Schlüsselbund des Systems spricht, ist nicht installiert.</translation>
    </message>
    <message>
      <source>The licences cannot be read.</source>
      <translation>Die Lizenzen sind nicht lesbar.</translation>
    </message>
    <message>
      <source>The message has {:,} characters; at most {:,} can be read.</source>
      <translation>Die Nachricht hat {:,} Zeichen; höchstens {:,} können gelesen werden.</translation>
    </message>
    <message>
      <source>The name of a chat has at most {} characters.</source>
      <translation>Der Name eines Chats hat höchstens {} Zeichen.</translation>
    </message>
    <message>
      <source>The name {} belongs to the films of the program.</source>
      <translation>Der Name {} gehört zu den Filmen des Programms.</translation>
    </message>
    <message>
      <source>The other files cannot be read without it.</source>
      <translation>Die anderen Dateien sind ohne sie nicht lesbar.</translation>
    </message>
    <message>
      <source>The profile already holds something.</source>
      <translation>Das Profil enthält schon etwas.</translation>
    </message>
    <message>
      <source>The profile {} was written by a newer version of ReelReason.</source>
      <translation>Das Profil {} stammt von einer neueren Version von ReelReason.</translation>
    </message>
    <message>
      <source>The remote model is off.</source>
      <translation>Das entfernte Modell ist aus.</translation>
    </message>
    <message>
      <source>The server did not answer in time.</source>
      <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
      <source>The server's address cannot be saved.</source>
      <translation>Die Adresse des Servers lässt sich nicht speichern.</translation>
    </message>
    <message>
      <source>The setting cannot be saved: it counts until the program ends.</source>
      <translation>Die Einstellung lässt sich nicht speichern: Sie gilt, bis das Programm endet.</translation>
    </message>
    <message>
      <source>The settings cannot be read: the defaults are in force.</source>
      <translation>Die Einstellungen sind nicht lesbar: Es gelten die Vorgaben.</translation>
    </message>
    <message>
      <source>The settings file was damaged: the defaults are in force.</source>
      <translation>Die Einstellungsdatei war beschädigt: Es gelten die Vorgaben.</translation>
    </message>
    <message>
      <source>The settings of the model in {} cannot be read.</source>
      <translation>Die Einstellungen des Modells in {} sind nicht lesbar.</translation>
    </message>
    <message>
      <source>The switch of the remote model cannot be saved.</source>
      <translation>Der Schalter des entfernten Modells lässt sich nicht speichern.</translation>
    </message>
    <message>
      <source>The system's keyring cannot be used.</source>
      <translation>Der Schlüsselbund des Systems lässt sich nicht verwenden.</translation>
    </message>
    <message>
      <source>The text is too long for the encoder.</source>
      <translation>Der Text ist zu lang für den Encoder.</translation>
    </message>
    <message>
      <source>The vectors cannot be kept.</source>
      <translation>Die Vektoren lassen sich nicht aufheben.</translation>
    </message>
    <message>
      <source>The vectors of the films you added, in {}, cannot be read.</source>
      <translation>Die Vektoren deiner hinzugefügten Filme in {} sind nicht lesbar.</translation>
    </message>
    <message>
      <source>The weights of “{}” are on {}, not here.</source>
      <translation>Die Gewichte von „{}“ liegen auf {}, nicht hier.</translation>
    </message>
    <message>
      <source>The weights of “{}” have changed.</source>
      <translation>Die Gewichte von „{}“ haben sich geändert.</translation>
    </message>
    <message>
      <source>The {} file {} is damaged or is not a {}.</source>
      <translation>{}-Datei {}: beschädigt oder etwas anderes als {}.</translation>
    </message>
    <message>
      <source>There are: {}.</source>
      <translation>Es gibt: {}.</translation>
    </message>
    <message>
      <source>There is already a profile called “{}”.</source>
      <translation>Es gibt schon ein Profil namens „{}“.</translation>
    </message>
    <message>
      <source>There is no colour “{}”.</source>
      <translation>Es gibt keine Farbe „{}“.</translation>
    </message>
    <message>
      <source>There is no dial called {}.</source>
      <translation>Es gibt keinen Regler namens {}.</translation>
    </message>
    <message>
      <source>There is no encoder “{}”.</source>
      <translation>Es gibt keinen Encoder „{}“.</translation>
    </message>
    <message>
      <source>There is no film at that place.</source>
      <translation>An dieser Stelle ist kein Film.</translation>
    </message>
    <message>
      <source>There is no film with the id {}.</source>
      <translation>Es gibt keinen Film mit der Kennung {}.</translation>
    </message>
    <message>
      <source>There is no key for TMDB.</source>
      <translation>Es gibt keinen Schlüssel für TMDB.</translation>
    </message>
    <message>
      <source>There is no model “{}” to fetch.</source>
      <translation>Es gibt kein Modell „{}“ zu holen.</translation>
    </message>
    <message>
      <source>There is no model “{}”.</source>
      <translation>Es gibt kein Modell „{}“.</translation>
    </message>
    <message>
      <source>There is no profile called “{}”.</source>
      <translation>Es gibt kein Profil namens „{}“.</translation>
    </message>
    <message>
      <source>There is no server to ask.</source>
      <translation>Es gibt keinen Server zu fragen.</translation>
    </message>
    <message>
      <source>There is no server to have a key for.</source>
      <translation>Es gibt keinen Server, für den ein Schlüssel da sein könnte.</translation>
    </message>
    <message>
      <source>There is no server to send anything to.</source>
      <translation>Es gibt keinen Server, an den etwas zu schicken wäre.</translation>
    </message>
    <message>
      <source>There is no server with an embedding model.</source>
      <translation>Es gibt keinen Server mit einem Modell für Vektoren.</translation>
    </message>
    <message>
      <source>There is no setting “{}”.</source>
      <translation>Es gibt keine Einstellung „{}“.</translation>
    </message>
    <message>
      <source>There is not enough memory for the encoder.</source>
      <translation>Für den Encoder fehlt Arbeitsspeicher.</translation>
    </message>
    <message>
      <source>There is not enough memory for the language model.</source>
      <translation>Für das Sprachmodell fehlt Arbeitsspeicher.</translation>
    </message>
    <message>
      <source>There is nothing left to take back.</source>
      <translation>Es gibt nichts mehr zurückzunehmen.</translation>
    </message>
    <message>
      <source>There is nothing to decide under the number {}.</source>
      <translation>Unter der Nummer {} gibt es nichts zu entscheiden.</translation>
    </message>
    <message>
      <source>There is nothing to read in that message.</source>
      <translation>In dieser Nachricht gibt es nichts zu lesen.</translation>
    </message>
    <message>
      <source>There is nothing with the number {} to {}.</source>
      <translation>Mit der Nummer {} gibt es nichts für: {}.</translation>
    </message>
    <message>
      <source>There is too little taste for a card yet.</source>
      <translation>Für eine Karte ist noch zu wenig Geschmack da.</translation>
    </message>
    <message>
      <source>These people were made by another encoder.</source>
      <translation>Diese Leute wurden von einem anderen Encoder gemacht.</translation>
    </message>
    <message>
      <source>This chat does not exist any more.</source>
      <translation>Diesen Chat gibt es nicht mehr.</translation>
    </message>
    <message>
      <source>This encoder is there already, as “{}”.</source>
      <translation>Diesen Encoder gibt es schon, als „{}“.</translation>
    </message>
    <message>
      <source>This file is not a ReelReason backup.</source>
      <translation>Diese Datei ist keine Sicherung von ReelReason.</translation>
    </message>
    <message>
      <source>This film is no longer in the catalogue.</source>
      <translation>Dieser Film ist nicht mehr im Katalog.</translation>
    </message>
    <message>
      <source>This is not an exported ReelReason profile.</source>
      <translation>Das ist kein exportiertes Profil von ReelReason.</translation>
    </message>
    <message>
      <source>This is too long for the language model.</source>
      <translation>Das ist zu lang für das Sprachmodell.</translation>
    </message>
    <message>
      <source>This message does not exist any more.</source>
      <translation>Diese Nachricht gibt es nicht mehr.</translation>
    </message>
    <message>
      <source>This model is there already, as “{}”.</source>
      <translation>Dieses Modell gibt es schon, als „{}“.</translation>
    </message>
    <message>
      <source>This profile was erased or moved while it was open.</source>
      <translation>Dieses Profil wurde gelöscht oder verschoben, während es offen war.</translation>
    </message>
    <message>
      <source>This system has no keyring to keep the key in.</source>
      <translation>Dieses System hat keinen Schlüsselbund für den Schlüssel.</translation>
    </message>
    <message>
      <source>Too many wrong PINs.</source>
      <translation>Zu viele falsche PINs.</translation>
    </message>
    <message>
      <source>Try again in a moment.</source>
      <translation>Versuch es gleich noch einmal.</translation>
    </message>
    <message>
      <source>Try again in {}.</source>
      <translation>Versuch es in {} noch einmal.</translation>
    </message>
    <message>
      <source>Try again later.</source>
      <translation>Versuch es später noch einmal.</translation>
    </message>
    <message>
      <source>Try again, or let another encoder serve.</source>
      <translation>Versuch es noch einmal, oder lass einen anderen Encoder dienen.</translation>
    </message>
    <message>
      <source>Try again, or other words.</source>
      <translation>Versuch es noch einmal oder mit anderen Worten.</translation>
    </message>
    <message>
      <source>Try again.</source>
      <translation>Versuch es noch einmal.</translation>
    </message>
    <message>
      <source>Try another model, or another server.</source>
      <translation>Versuch ein anderes Modell oder einen anderen Server.</translation>
    </message>
    <message>
      <source>Try other words.</source>
      <translation>Versuch es mit anderen Worten.</translation>
    </message>
    <message>
      <source>Type at least one letter.</source>
      <translation>Tipp mindestens einen Buchstaben.</translation>
    </message>
    <message>
      <source>Type the name in one line.</source>
      <translation>Tipp den Namen in eine Zeile.</translation>
    </message>
    <message>
      <source>Unlock the keyring and try again.</source>
      <translation>Entsperr den Schlüsselbund und versuch es noch einmal.</translation>
    </message>
    <message>
      <source>Update ReelReason to import it.</source>
      <translation>Aktualisiere ReelReason, um es zu importieren.</translation>
    </message>
    <message>
      <source>Update ReelReason to open it; nothing in it was touched.</source>
      <translation>Aktualisiere ReelReason, um es zu öffnen; darin wurde nichts angerührt.</translation>
    </message>
    <message>
      <source>Update ReelReason to restore it.</source>
      <translation>Aktualisiere ReelReason, um sie wiederherzustellen.</translation>
    </message>
    <message>
      <source>Update the program.</source>
      <translation>Aktualisiere das Programm.</translation>
    </message>
    <message>
      <source>Use 0 to 17 years.</source>
      <translation>Nimm 0 bis 17 Jahre.</translation>
    </message>
    <message>
      <source>Use 0.5 to 5 stars in half steps.</source>
      <translation>Nimm 0,5 bis 5 Sterne in halben Schritten.</translation>
    </message>
    <message>
      <source>Use a letter or two.</source>
      <translation>Nimm einen oder zwei Buchstaben.</translation>
    </message>
    <message>
      <source>Use a number from 0 to 1.</source>
      <translation>Nimm eine Zahl von 0 bis 1.</translation>
    </message>
    <message>
      <source>Use another copy of it.</source>
      <translation>Nimm eine andere Kopie davon.</translation>
    </message>
    <message>
      <source>Watching together takes two different profiles.</source>
      <translation>Zusammen schauen braucht zwei verschiedene Profile.</translation>
    </message>
    <message>
      <source>What can: {}.</source>
      <translation>Was es kann: {}.</translation>
    </message>
    <message>
      <source>What is there is kept; the same goes on from there.</source>
      <translation>Was da ist, bleibt; von dort geht es weiter.</translation>
    </message>
    <message>
      <source>What was sent last cannot be erased.</source>
      <translation>Was zuletzt geschickt wurde, lässt sich nicht löschen.</translation>
    </message>
    <message>
      <source>Write it again.</source>
      <translation>Schreib es noch einmal.</translation>
    </message>
    <message>
      <source>Write them with `reelreason catalogue shards write`.</source>
      <translation>Schreib sie mit `reelreason catalogue shards write`.</translation>
    </message>
    <message>
      <source>`reelreason profile list` shows the names.</source>
      <translation>`reelreason profile list` zeigt die Namen.</translation>
    </message>
    <message>
      <source>one thing</source>
      <translation>eine Sache</translation>
    </message>
    <message>
      <source>reelreason models use {}</source>
      <translation>reelreason models use {}</translation>
    </message>
    <message>
      <source>twice while reading this text</source>
      <translation>zweimal beim Lesen dieses Textes</translation>
    </message>
    <message>
      <source>while it worked on this</source>
      <translation>beim Arbeiten daran</translation>
    </message>
    <message>
      <source>{:g} is no share.</source>
      <translation>{:g} ist kein Anteil.</translation>
    </message>
    <message>
      <source>{:g} is not a rating.</source>
      <translation>{:g} ist keine Bewertung.</translation>
    </message>
    <message>
      <source>{:g} is not an answer.</source>
      <translation>{:g} ist keine Antwort.</translation>
    </message>
    <message>
      <source>{} Try again later.</source>
      <translation>{} Versuch es später noch einmal.</translation>
    </message>
    <message>
      <source>{} cannot be deleted.</source>
      <translation>{} lässt sich nicht löschen.</translation>
    </message>
    <message>
      <source>{} cannot be downloaded.</source>
      <translation>{} lässt sich nicht herunterladen.</translation>
    </message>
    <message>
      <source>{} cannot be found.</source>
      <translation>{} ist nicht zu finden.</translation>
    </message>
    <message>
      <source>{} cannot be opened as a zip file.</source>
      <translation>{} lässt sich nicht als Zip-Datei öffnen.</translation>
    </message>
    <message>
      <source>{} cannot be opened or written.</source>
      <translation>{} lässt sich nicht öffnen oder schreiben.</translation>
    </message>
    <message>
      <source>{} cannot be reached.</source>
      <translation>{} ist nicht erreichbar.</translation>
    </message>
    <message>
      <source>{} cannot be read as a profile.</source>
      <translation>{} ist nicht als Profil lesbar.</translation>
    </message>
    <message>
      <source>{} cannot be read.</source>
      <translation>{} ist nicht lesbar.</translation>
    </message>
    <message>
      <source>{} cannot be read: it is no export that this program knows.</source>
      <translation>{} ist nicht lesbar: Einen solchen Export kennt dieses Programm nicht.</translation>
    </message>
    <message>
      <source>{} cannot be read: there is no such file.</source>
      <translation>{} ist nicht lesbar: Es gibt keine solche Datei.</translation>
    </message>
    <message>
      <source>{} cannot be read: {}.</source>
      <translation>{} ist nicht lesbar: {}.</translation>
    </message>
    <message>
      <source>{} cannot be unpacked.</source>
      <translation>{} lässt sich nicht entpacken.</translation>
    </message>
    <message>
      <source>{} cannot be written.</source>
      <translation>{} lässt sich nicht schreiben.</translation>
    </message>
    <message>
      <source>{} cannot be written: {}.</source>
      <translation>{} lässt sich nicht schreiben: {}.</translation>
    </message>
    <message>
      <source>{} could not prove who it is.</source>
      <translation>{} konnte sich nicht ausweisen.</translation>
    </message>
    <message>
      <source>{} did not answer within {:g} seconds.</source>
      <translation>{} hat {:g} Sekunden lang nicht geantwortet.</translation>
    </message>
    <message>
      <source>{} does not accept the key.</source>
      <translation>{} nimmt den Schlüssel nicht an.</translation>
    </message>
    <message>
      <source>{} does not exist.</source>
      <translation>{} gibt es nicht.</translation>
    </message>
    <message>
      <source>{} does not say what kind of model it holds.</source>
      <translation>{} sagt nicht, was für ein Modell darin liegt.</translation>
    </message>
    <message>
      <source>{} ends early: it has {:,} of {:,} bytes.</source>
      <translation>{} endet zu früh: {:,} von {:,} Bytes sind da.</translation>
    </message>
    <message>
      <source>{} ends in the middle of its header.</source>
      <translation>{} endet mitten im Kopf.</translation>
    </message>
    <message>
      <source>{} gave an answer that is of no use.</source>
      <translation>{} gab eine Antwort, mit der nichts anzufangen ist.</translation>
    </message>
    <message>
      <source>{} gives vectors that do not fit.</source>
      <translation>{} liefert Vektoren, die nicht passen.</translation>
    </message>
    <message>
      <source>{} has a licence: {}.</source>
      <translation>{} hat eine Lizenz: {}.</translation>
    </message>
    <message>
      <source>{} has more than {:,} entries.</source>
      <translation>{} hat mehr als {:,} Einträge.</translation>
    </message>
    <message>
      <source>{} has more than {:,} rows.</source>
      <translation>{} hat mehr als {:,} Zeilen.</translation>
    </message>
    <message>
      <source>{} has no column {}.</source>
      <translation>{} hat keine Spalte {}.</translation>
    </message>
    <message>
      <source>{} has no column {}; its first line says: {}.</source>
      <translation>{} hat keine Spalte {}; die erste Zeile sagt: {}.</translation>
    </message>
    <message>
      <source>{} has no readable first line.</source>
      <translation>{} hat keine lesbare erste Zeile.</translation>
    </message>
    <message>
      <source>{} has no such model or address.</source>
      <translation>{} hat kein solches Modell und keine solche Adresse.</translation>
    </message>
    <message>
      <source>{} has no {}.</source>
      <translation>{} hat kein {}.</translation>
    </message>
    <message>
      <source>{} has terms: {}</source>
      <translation>{} hat Bedingungen: {}</translation>
    </message>
    <message>
      <source>{} has the token {} {} times.</source>
      <translation>{} enthält das Token {} {}-mal.</translation>
    </message>
    <message>
      <source>{} holds a model that cannot write ({}).</source>
      <translation>{} enthält ein Modell, das nicht schreiben kann ({}).</translation>
    </message>
    <message>
      <source>{} holds a text of more than {:,} characters.</source>
      <translation>{} enthält einen Text von mehr als {:,} Zeichen.</translation>
    </message>
    <message>
      <source>{} holds no dialogues.</source>
      <translation>{} enthält keine Dialoge.</translation>
    </message>
    <message>
      <source>{} holds no films.</source>
      <translation>{} enthält keine Filme.</translation>
    </message>
    <message>
      <source>{} holds no people.</source>
      <translation>{} enthält keine Leute.</translation>
    </message>
    <message>
      <source>{} holds no rows.</source>
      <translation>{} enthält keine Zeilen.</translation>
    </message>
    <message>
      <source>{} holds no shards.</source>
      <translation>{} enthält keine Teile.</translation>
    </message>
    <message>
      <source>{} holds no vectors.</source>
      <translation>{} enthält keine Vektoren.</translation>
    </message>
    <message>
      <source>{} holds no weights, only a vocabulary.</source>
      <translation>{} enthält keine Gewichte, nur ein Vokabular.</translation>
    </message>
    <message>
      <source>{} holds none of the files {}.</source>
      <translation>{} enthält keine der Dateien {}.</translation>
    </message>
    <message>
      <source>{} in the export cannot be read.</source>
      <translation>{} im Export ist nicht lesbar.</translation>
    </message>
    <message>
      <source>{} in the export cannot be unpacked.</source>
      <translation>{} im Export lässt sich nicht entpacken.</translation>
    </message>
    <message>
      <source>{} in the export is damaged.</source>
      <translation>{} im Export ist beschädigt.</translation>
    </message>
    <message>
      <source>{} in the export is no list.</source>
      <translation>{} im Export ist keine Liste.</translation>
    </message>
    <message>
      <source>{} in the export is too large to be what it seems.</source>
      <translation>{} im Export ist zu groß, um zu sein, was es scheint.</translation>
    </message>
    <message>
      <source>{} is a damaged zip file.</source>
      <translation>{} ist eine beschädigte Zip-Datei.</translation>
    </message>
    <message>
      <source>{} is a folder.</source>
      <translation>{} ist ein Ordner.</translation>
    </message>
    <message>
      <source>{} is already the name of a {} source.</source>
      <translation>{} heißt schon eine andere Quelle ({}).</translation>
    </message>
    <message>
      <source>{} is damaged: {}.</source>
      <translation>{} ist beschädigt: {}.</translation>
    </message>
    <message>
      <source>{} is gone.</source>
      <translation>{} ist weg.</translation>
    </message>
    <message>
      <source>{} is in use by another program.</source>
      <translation>{} wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
      <source>{} is in version {} of the format; 2 and 3 can be read.</source>
      <translation>{} hat Version {} des Formats; lesbar sind 2 und 3.</translation>
    </message>
    <message>
      <source>{} is larger than {} MiB.</source>
      <translation>{} ist größer als {} MiB.</translation>
    </message>
    <message>
      <source>{} is no age.</source>
      <translation>{} ist kein Alter.</translation>
    </message>
    <message>
      <source>{} is no field.</source>
      <translation>{} ist kein Feld.</translation>
    </message>
    <message>
      <source>{} is no source.</source>
      <translation>{} ist keine Quelle.</translation>
    </message>
    <message>
      <source>{} is no table.</source>
      <translation>{} ist keine Tabelle.</translation>
    </message>
    <message>
      <source>{} is not JSON.</source>
      <translation>{} ist kein JSON.</translation>
    </message>
    <message>
      <source>{} is not a GGUF file.</source>
      <translation>{} ist keine GGUF-Datei.</translation>
    </message>
    <message>
      <source>{} is not a readable CSV table.</source>
      <translation>{} ist keine lesbare CSV-Tabelle.</translation>
    </message>
    <message>
      <source>{} is not a sentence-transformers model.</source>
      <translation>{} ist kein Modell von sentence-transformers.</translation>
    </message>
    <message>
      <source>{} is not readable as {}: {} of its first {} rows are not.</source>
      <translation>{} ist nicht lesbar als {}: {} der ersten {} Zeilen sind es nicht.</translation>
    </message>
    <message>
      <source>{} is not what its publisher says: the checksum differs.</source>
      <translation>{} ist nicht, was der Herausgeber sagt: Die Prüfsumme stimmt nicht.</translation>
    </message>
    <message>
      <source>{} is shorter than it was.</source>
      <translation>{} ist kürzer, als es war.</translation>
    </message>
    <message>
      <source>{} is too large to be a profile.</source>
      <translation>{} ist zu groß für ein Profil.</translation>
    </message>
    <message>
      <source>{} is too large to be an export.</source>
      <translation>{} ist zu groß für einen Export.</translation>
    </message>
    <message>
      <source>{} is {}.</source>
      <translation>{} ist {}.</translation>
    </message>
    <message>
      <source>{} keeps stopping, so it was switched off.</source>
      <translation>{} bleibt immer wieder stehen und ist jetzt abgeschaltet.</translation>
    </message>
    <message>
      <source>{} lacks {}.</source>
      <translation>{} fehlt: {}.</translation>
    </message>
    <message>
      <source>{} leads elsewhere ({}).</source>
      <translation>{} führt woandershin ({}).</translation>
    </message>
    <message>
      <source>{} leads to an unprotected address.</source>
      <translation>{} führt zu einer ungeschützten Adresse.</translation>
    </message>
    <message>
      <source>{} minutes</source>
      <translation>{} Minuten</translation>
    </message>
    <message>
      <source>{} named {} that it was not asked about; they were dropped.</source>
      <translation>{} nannte Ungefragtes ({}); das wurde verworfen.</translation>
    </message>
    <message>
      <source>{} needs {:,.0f} MB more, and {:,.0f} MB are free.</source>
      <translation>{} braucht noch {:,.0f} MB, und {:,.0f} MB sind frei.</translation>
    </message>
    <message>
      <source>{} packs its numbers in a way that is not known here.</source>
      <translation>{} packt seine Zahlen auf eine Weise, die hier nicht bekannt ist.</translation>
    </message>
    <message>
      <source>{} refuses the request ({}).</source>
      <translation>{} lehnt die Anfrage ab ({}).</translation>
    </message>
    <message>
      <source>{} said of {} what cannot be used; it was dropped.</source>
      <translation>{} sagte Unbrauchbares ({}); das wurde verworfen.</translation>
    </message>
    <message>
      <source>{} second</source>
      <translation>{} Sekunde</translation>
    </message>
    <message>
      <source>{} seconds</source>
      <translation>{} Sekunden</translation>
    </message>
    <message>
      <source>{} sent more than {:,} KiB.</source>
      <translation>{} schickte mehr als {:,} KiB.</translation>
    </message>
    <message>
      <source>{} stopped answering.</source>
      <translation>{} antwortet nicht mehr.</translation>
    </message>
    <message>
      <source>{} stopped {}.</source>
      <translation>{} blieb stehen: {}.</translation>
    </message>
    <message>
      <source>{} texts of films have no vector of “{}” yet.</source>
      <translation>{} Texte von Filmen haben noch keinen Vektor von „{}“.</translation>
    </message>
    <message>
      <source>{} things</source>
      <translation>{} Sachen</translation>
    </message>
    <message>
      <source>{} wants to be left alone for {:.0f} s.</source>
      <translation>{} will {:.0f} s in Ruhe gelassen werden.</translation>
    </message>
    <message>
      <source>{} was made by another encoder.</source>
      <translation>{} wurde von einem anderen Encoder gemacht.</translation>
    </message>
    <message>
      <source>{} was made for another kind of processor (big-endian).</source>
      <translation>{} wurde für eine andere Art Prozessor gemacht (Big-Endian).</translation>
    </message>
    <message>
      <source>{} was not written by this program.</source>
      <translation>{} stammt nicht von diesem Programm.</translation>
    </message>
    <message>
      <source>{}'s process cannot be started.</source>
      <translation>Der Prozess lässt sich nicht starten: {}.</translation>
    </message>
    <message>
      <source>{}, line {}: {}: {}.</source>
      <translation>{}, Zeile {}: {}: {}.</translation>
    </message>
    <message>
      <source>“{}” belongs to {}, and another server is entered.</source>
      <translation>„{}“ gehört zu {}, und eingetragen ist ein anderer Server.</translation>
    </message>
    <message>
      <source>“{}” could not be written.</source>
      <translation>„{}“ ließ sich nicht schreiben.</translation>
    </message>
    <message>
      <source>“{}” is no value of {}.</source>
      <translation>„{}“ ist kein Wert von {}.</translation>
    </message>
    <message>
      <source>“{}” serves just now.</source>
      <translation>„{}“ dient gerade.</translation>
    </message>
  </context>
  <context>
    <name>EvidenceRow</name>
    <message>
      <source>Both have</source>
      <translation>Beide haben</translation>
    </message>
    <message>
      <source>Enter closes it</source>
      <translation>Eingabe klappt es zu</translation>
    </message>
    <message>
      <source>Enter opens it</source>
      <translation>Eingabe klappt es auf</translation>
    </message>
    <message>
      <source>{enter}, the Menu key shows acts</source>
      <translation>{enter}, die Menütaste zeigt Aktionen</translation>
    </message>
  </context>
  <context>
    <name>Export</name>
    <message>
      <source>&amp;Export</source>
      <translation>E&amp;xportieren</translation>
    </message>
    <message>
      <source>&amp;Show in folder</source>
      <translation>Im Ordner &amp;zeigen</translation>
    </message>
    <message>
      <source>Saved {file}</source>
      <translation>{file} gespeichert</translation>
    </message>
    <message>
      <source>Writing {file}…</source>
      <translation>{file} wird geschrieben…</translation>
    </message>
  </context>
  <context>
    <name>FacetButton</name>
    <message>
      <source>Filter: {side}</source>
      <translation>Filter: {side}</translation>
    </message>
  </context>
  <context>
    <name>FeedbackCard</name>
    <message>
      <source>Kept in your profile only; it changes no pick.</source>
      <translation>Bleibt nur in deinem Profil und ändert keinen Tipp.</translation>
    </message>
    <message>
      <source>Questions about this pick</source>
      <translation>Fragen zu diesem Tipp</translation>
    </message>
    <message>
      <source>This was a pick. How did it do?</source>
      <translation>Das war ein Tipp. Wie war er?</translation>
    </message>
  </context>
  <context>
    <name>FeedbackStrip</name>
    <message>
      <source>Do not ask about this film</source>
      <translation>Zu diesem Film nicht fragen</translation>
    </message>
  </context>
  <context>
    <name>Figures</name>
    <message>
      <source>d MMMM</source>
      <translation>d. MMMM</translation>
    </message>
    <message>
      <source>d MMMM yyyy</source>
      <translation>d. MMMM yyyy</translation>
    </message>
    <message>
      <source>{n}%</source>
      <translation>{n} %</translation>
    </message>
    <message>
      <source>{n}nd</source>
      <translation>{n}.</translation>
    </message>
    <message>
      <source>{n}rd</source>
      <translation>{n}.</translation>
    </message>
    <message>
      <source>{n}st</source>
      <translation>{n}.</translation>
    </message>
    <message>
      <source>{n}th</source>
      <translation>{n}.</translation>
    </message>
  </context>
  <context>
    <name>Film</name>
    <message>
      <source>Age unknown</source>
      <translation>Alter unbekannt</translation>
    </message>
    <message>
      <source>Answered: {answer}</source>
      <translation>Geantwortet: {answer}</translation>
    </message>
    <message>
      <source>Counts again</source>
      <translation>Zählt wieder</translation>
    </message>
    <message>
      <source>Deleted from the ledger</source>
      <translation>Aus dem Logbuch gelöscht</translation>
    </message>
    <message>
      <source>Did the reason help you choose {film}?</source>
      <translation>Hat dir der Grund bei der Wahl von {film} geholfen?</translation>
    </message>
    <message>
      <source>Did the reason help you choose?</source>
      <translation>Hat dir der Grund bei der Wahl geholfen?</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Ausgelassen</translation>
    </message>
    <message>
      <source>Less like this</source>
      <translation>Weniger davon</translation>
    </message>
    <message>
      <source>Liked</source>
      <translation>Gemocht</translation>
    </message>
    <message>
      <source>Mentioned</source>
      <translation>Erwähnt</translation>
    </message>
    <message>
      <source>No</source>
      <translation>Nein</translation>
    </message>
    <message>
      <source>No certificate · {age}+</source>
      <translation>Ohne Freigabe · ab {age}</translation>
    </message>
    <message>
      <source>Not for me</source>
      <translation>Nichts für mich</translation>
    </message>
    <message>
      <source>Not tonight</source>
      <translation>Heute nicht</translation>
    </message>
    <message>
      <source>On your watchlist</source>
      <translation>Auf deiner Merkliste</translation>
    </message>
    <message>
      <source>Original title: {title}</source>
      <translation>Originaltitel: {title}</translation>
    </message>
    <message>
      <source>Picked for you</source>
      <translation>Dir vorgeschlagen</translation>
    </message>
    <message>
      <source>Rated {stars}</source>
      <translation>Bewertet mit {stars}</translation>
    </message>
    <message>
      <source>Rating</source>
      <translation>Bewertung</translation>
    </message>
    <message>
      <source>Seen</source>
      <translation>Gesehen</translation>
    </message>
    <message>
      <source>So-so</source>
      <translation>Geht so</translation>
    </message>
    <message>
      <source>Was it the right pick for you?</source>
      <translation>War es der richtige Tipp für dich?</translation>
    </message>
    <message>
      <source>Was {film} the right pick for you?</source>
      <translation>War {film} der richtige Tipp für dich?</translation>
    </message>
    <message>
      <source>Weight set to {weight}×</source>
      <translation>Gewicht auf {weight}× gesetzt</translation>
    </message>
    <message>
      <source>Withdrawn: {what}</source>
      <translation>Zurückgenommen: {what}</translation>
    </message>
    <message>
      <source>Would you watch one like it again?</source>
      <translation>Würdest du so einen wieder schauen?</translation>
    </message>
    <message>
      <source>Would you watch one like {film} again?</source>
      <translation>Würdest du so einen wie {film} wieder schauen?</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Ja</translation>
    </message>
    <message>
      <source>{age}. Expect: {notes}.</source>
      <translation>{age}. Enthält: {notes}.</translation>
    </message>
    <message>
      <source>{age}. Nobody noted what to expect.</source>
      <translation>{age}. Was zu erwarten ist, hat niemand notiert.</translation>
    </message>
    <message>
      <source>{age}. Nothing to warn about.</source>
      <translation>{age}. Kein Grund zur Warnung.</translation>
    </message>
    <message>
      <source>{certificate} · {age}+</source>
      <translation>{certificate} · ab {age}</translation>
    </message>
    <message>
      <source>{line} (taken back)</source>
      <translation>{line} (zurückgenommen)</translation>
    </message>
    <message>
      <source>{what}, in {message}</source>
      <translation>{what}, in {message}</translation>
    </message>
  </context>
  <context>
    <name>FilmActs</name>
    <message>
      <source>Dial turned</source>
      <translation>Regler gedreht</translation>
    </message>
    <message>
      <source>Fame counts less</source>
      <translation>Bekanntheit zählt weniger</translation>
    </message>
    <message>
      <source>Fame counts more</source>
      <translation>Bekanntheit zählt mehr</translation>
    </message>
    <message>
      <source>Left out: {source}</source>
      <translation>Ausgelassen: {source}</translation>
    </message>
    <message>
      <source>Less: {word}</source>
      <translation>Weniger: {word}</translation>
    </message>
    <message>
      <source>May be offered again: {film}</source>
      <translation>Darf wieder vorgeschlagen werden: {film}</translation>
    </message>
    <message>
      <source>More like {film}</source>
      <translation>Mehr wie {film}</translation>
    </message>
    <message>
      <source>More: {word}</source>
      <translation>Mehr: {word}</translation>
    </message>
    <message>
      <source>Never again: {person}</source>
      <translation>Nie wieder: {person}</translation>
    </message>
    <message>
      <source>Not tonight: {film}</source>
      <translation>Heute nicht: {film}</translation>
    </message>
    <message>
      <source>You said that in an earlier chat.</source>
      <translation>Das hast du in einem früheren Chat gesagt.</translation>
    </message>
    <message>
      <source>{source} counts {weight}×</source>
      <translation>{source} zählt {weight}×</translation>
    </message>
  </context>
  <context>
    <name>FilmDesk</name>
    <message>
      <source>Answer kept</source>
      <translation>Antwort gespeichert</translation>
    </message>
    <message>
      <source>Film</source>
      <translation>Film</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Warum</translation>
    </message>
  </context>
  <context>
    <name>FilmFinder</name>
    <message>
      <source>Films with that title</source>
      <translation>Filme mit diesem Titel</translation>
    </message>
    <message>
      <source>Find a film</source>
      <translation>Film finden</translation>
    </message>
    <message>
      <source>Find a film on the map</source>
      <translation>Einen Film auf der Karte finden</translation>
    </message>
  </context>
  <context>
    <name>FilmGrid</name>
    <message>
      <source>Films to rate</source>
      <translation>Filme zum Bewerten</translation>
    </message>
  </context>
  <context>
    <name>FilmHeader</name>
    <message>
      <source>Browse the most similar films</source>
      <translation>Die ähnlichsten Filme durchstöbern</translation>
    </message>
    <message>
      <source>Do not offer it in this conversation</source>
      <translation>In diesem Gespräch nicht vorschlagen</translation>
    </message>
    <message>
      <source>Films like this</source>
      <translation>Ähnliche Filme</translation>
    </message>
    <message>
      <source>Keep it for later</source>
      <translation>Für später aufheben</translation>
    </message>
    <message>
      <source>Less like this</source>
      <translation>Weniger davon</translation>
    </message>
    <message>
      <source>More like this</source>
      <translation>Mehr davon</translation>
    </message>
    <message>
      <source>Never offer it again</source>
      <translation>Nie wieder vorschlagen</translation>
    </message>
    <message>
      <source>Not for me</source>
      <translation>Nichts für mich</translation>
    </message>
    <message>
      <source>Not tonight</source>
      <translation>Heute nicht</translation>
    </message>
    <message>
      <source>Pull your taste towards it</source>
      <translation>Zieht deinen Geschmack zu ihm hin</translation>
    </message>
    <message>
      <source>Push your taste away from it</source>
      <translation>Schiebt deinen Geschmack von ihm weg</translation>
    </message>
    <message>
      <source>Say that you watched it</source>
      <translation>Sagen, dass du ihn gesehen hast</translation>
    </message>
    <message>
      <source>Seen</source>
      <translation>Gesehen</translation>
    </message>
    <message>
      <source>Watchlist</source>
      <translation>Merkliste</translation>
    </message>
    <message>
      <source>{stars} predicted for you</source>
      <translation>{stars} für dich geschätzt</translation>
    </message>
    <message>
      <source>{stars} predicted without your rating</source>
      <translation>{stars} geschätzt ohne deine Bewertung</translation>
    </message>
  </context>
  <context>
    <name>FilmPage</name>
    <message>
      <source>Click a film anywhere to see everything about it here.</source>
      <translation>Klick irgendwo auf einen Film, um hier alles über ihn zu sehen.</translation>
    </message>
    <message>
      <source>Films like it</source>
      <translation>Ähnliche Filme</translation>
    </message>
    <message>
      <source>From TMDB</source>
      <translation>Von TMDB</translation>
    </message>
    <message>
      <source>Its series</source>
      <translation>Seine Reihe</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Personen</translation>
    </message>
    <message>
      <source>Themes and tones</source>
      <translation>Themen und Stimmungen</translation>
    </message>
    <message>
      <source>What it is about</source>
      <translation>Worum es geht</translation>
    </message>
    <message>
      <source>Your history with it</source>
      <translation>Deine Geschichte mit ihm</translation>
    </message>
  </context>
  <context>
    <name>Films</name>
    <message>
      <source>Add films and ratings of your own, or get a data set.</source>
      <translation>Füge eigene Filme und Bewertungen hinzu oder hol dir einen Datensatz.</translation>
    </message>
    <message>
      <source>Added films that are ready and come with the next start: {n}</source>
      <translation>Hinzugefügte Filme, die fertig sind und beim nächsten Start kommen: {n}</translation>
    </message>
    <message>
      <source>Added films that can be picked: {n}</source>
      <translation>Hinzugefügte Filme, die vorgeschlagen werden können: {n}</translation>
    </message>
    <message>
      <source>Certificate</source>
      <translation>Freigabe</translation>
    </message>
    <message>
      <source>Countries</source>
      <translation>Länder</translation>
    </message>
    <message>
      <source>Directed by</source>
      <translation>Regie</translation>
    </message>
    <message>
      <source>Entries read: {n}</source>
      <translation>Gelesene Einträge: {n}</translation>
    </message>
    <message>
      <source>Films of the program</source>
      <translation>Filme des Programms</translation>
    </message>
    <message>
      <source>Genres</source>
      <translation>Genres</translation>
    </message>
    <message>
      <source>IMDb id</source>
      <translation>IMDb-Nummer</translation>
    </message>
    <message>
      <source>Keywords</source>
      <translation>Schlagwörter</translation>
    </message>
    <message>
      <source>Languages</source>
      <translation>Sprachen</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Länge</translation>
    </message>
    <message>
      <source>MovieLens id</source>
      <translation>MovieLens-Nummer</translation>
    </message>
    <message>
      <source>Original title</source>
      <translation>Originaltitel</translation>
    </message>
    <message>
      <source>Other titles</source>
      <translation>Andere Titel</translation>
    </message>
    <message>
      <source>Own number or key</source>
      <translation>Eigene Nummer</translation>
    </message>
    <message>
      <source>Stars (0 to 5)</source>
      <translation>Sterne (0 bis 5)</translation>
    </message>
    <message>
      <source>TMDB id</source>
      <translation>TMDB-Nummer</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>What it is about</source>
      <translation>Worum es geht</translation>
    </message>
    <message>
      <source>What was read before does not fit this program any more. Read your films again.</source>
      <translation>Was früher gelesen wurde, passt nicht mehr zu diesem Programm. Lies deine Filme neu ein.</translation>
    </message>
    <message>
      <source>What you added is not among the picks yet. Its texts have to be read first.</source>
      <translation>Was du hinzugefügt hast, ist noch nicht unter den Tipps. Die Texte müssen erst gelesen werden.</translation>
    </message>
    <message>
      <source>When it was rated</source>
      <translation>Wann bewertet</translation>
    </message>
    <message>
      <source>Who rated</source>
      <translation>Wer bewertet hat</translation>
    </message>
    <message>
      <source>With</source>
      <translation>Mit</translation>
    </message>
    <message>
      <source>Year</source>
      <translation>Jahr</translation>
    </message>
    <message>
      <source>Your films changed since they were read. Read them again to pick from all of them.</source>
      <translation>Deine Filme haben sich geändert, seit sie gelesen wurden. Lies sie neu ein, damit Tipps aus allen kommen.</translation>
    </message>
    <message>
      <source>a genre in common</source>
      <translation>ein Genre gemeinsam</translation>
    </message>
    <message>
      <source>a year apart</source>
      <translation>ein Jahr Unterschied</translation>
    </message>
    <message>
      <source>a year is missing</source>
      <translation>ein Jahr fehlt</translation>
    </message>
    <message>
      <source>an actor in common</source>
      <translation>jemand aus der Besetzung gemeinsam</translation>
    </message>
    <message>
      <source>another id</source>
      <translation>eine andere Nummer</translation>
    </message>
    <message>
      <source>another id differs</source>
      <translation>eine andere Nummer weicht ab</translation>
    </message>
    <message>
      <source>changed: {n}</source>
      <translation>geändert: {n}</translation>
    </message>
    <message>
      <source>dialogues</source>
      <translation>Dialoge</translation>
    </message>
    <message>
      <source>films</source>
      <translation>Filme</translation>
    </message>
    <message>
      <source>found twice and merged: {n}</source>
      <translation>doppelt gefunden und vereint: {n}</translation>
    </message>
    <message>
      <source>its ids point to several films</source>
      <translation>seine Nummern zeigen auf mehrere Filme</translation>
    </message>
    <message>
      <source>its source lists both</source>
      <translation>seine Quelle führt beide auf</translation>
    </message>
    <message>
      <source>lengths differ</source>
      <translation>verschiedene Längen</translation>
    </message>
    <message>
      <source>merged: {n}</source>
      <translation>zusammengeführt: {n}</translation>
    </message>
    <message>
      <source>new films: {n}</source>
      <translation>neue Filme: {n}</translation>
    </message>
    <message>
      <source>no actor in common</source>
      <translation>niemand aus der Besetzung gemeinsam</translation>
    </message>
    <message>
      <source>no genre in common</source>
      <translation>kein Genre gemeinsam</translation>
    </message>
    <message>
      <source>nothing new</source>
      <translation>nichts Neues</translation>
    </message>
    <message>
      <source>one title is part of the other</source>
      <translation>ein Titel steckt im anderen</translation>
    </message>
    <message>
      <source>other directors</source>
      <translation>andere Regie</translation>
    </message>
    <message>
      <source>questions for you: {n}</source>
      <translation>Fragen an dich: {n}</translation>
    </message>
    <message>
      <source>ratings</source>
      <translation>Bewertungen</translation>
    </message>
    <message>
      <source>ratings: {n}</source>
      <translation>Bewertungen: {n}</translation>
    </message>
    <message>
      <source>same director</source>
      <translation>dieselbe Regie</translation>
    </message>
    <message>
      <source>same imdb id</source>
      <translation>dieselbe IMDb-Nummer</translation>
    </message>
    <message>
      <source>same length</source>
      <translation>dieselbe Länge</translation>
    </message>
    <message>
      <source>same movielens id</source>
      <translation>dieselbe MovieLens-Nummer</translation>
    </message>
    <message>
      <source>same title</source>
      <translation>derselbe Titel</translation>
    </message>
    <message>
      <source>same title but for an article or a numeral</source>
      <translation>derselbe Titel bis auf einen Artikel oder eine Zahl</translation>
    </message>
    <message>
      <source>same title but for its owner's name</source>
      <translation>derselbe Titel bis auf den Namen davor</translation>
    </message>
    <message>
      <source>same title under another name</source>
      <translation>derselbe Titel unter anderem Namen</translation>
    </message>
    <message>
      <source>same tmdb id</source>
      <translation>dieselbe TMDB-Nummer</translation>
    </message>
    <message>
      <source>same year</source>
      <translation>dasselbe Jahr</translation>
    </message>
    <message>
      <source>similar title</source>
      <translation>ähnlicher Titel</translation>
    </message>
    <message>
      <source>tags</source>
      <translation>Schlagworte</translation>
    </message>
    <message>
      <source>tags: {n}</source>
      <translation>Schlagworte: {n}</translation>
    </message>
    <message>
      <source>texts with emotions</source>
      <translation>Texte mit Gefühlen</translation>
    </message>
    <message>
      <source>texts with emotions: {n}</source>
      <translation>Texte mit Gefühlen: {n}</translation>
    </message>
    <message>
      <source>the title differs</source>
      <translation>der Titel weicht ab</translation>
    </message>
    <message>
      <source>to decide: {n}</source>
      <translation>zu entscheiden: {n}</translation>
    </message>
    <message>
      <source>utterances: {n}</source>
      <translation>Äußerungen: {n}</translation>
    </message>
    <message>
      <source>{n} films, all of them shipped with the program</source>
      <translation>{n} Filme, alle mit dem Programm gekommen</translation>
    </message>
    <message>
      <source>{n} films, {shown} of them among the picks</source>
      <translation>{n} Filme, {shown} davon unter den Tipps</translation>
    </message>
    <message>
      <source>{n} min</source>
      <translation>{n} Min.</translation>
    </message>
    <message>
      <source>{n} years apart</source>
      <translation>{n} Jahre Unterschied</translation>
    </message>
  </context>
  <context>
    <name>FilmsDesk</name>
    <message>
      <source>Add a file</source>
      <translation>Datei hinzufügen</translation>
    </message>
    <message>
      <source>Add a folder</source>
      <translation>Ordner hinzufügen</translation>
    </message>
    <message>
      <source>Added films that are ready: {n}</source>
      <translation>Hinzugefügte Filme, die fertig sind: {n}</translation>
    </message>
    <message>
      <source>Adding {name}</source>
      <translation>{name} wird hinzugefügt</translation>
    </message>
    <message>
      <source>Build</source>
      <translation>Bauen</translation>
    </message>
    <message>
      <source>Building the catalogue</source>
      <translation>Der Katalog wird gebaut</translation>
    </message>
    <message>
      <source>Getting {name}</source>
      <translation>{name} wird geholt</translation>
    </message>
    <message>
      <source>Nothing had changed since the last build.</source>
      <translation>Seit dem letzten Bauen hatte sich nichts geändert.</translation>
    </message>
    <message>
      <source>Removing {name}</source>
      <translation>{name} wird entfernt</translation>
    </message>
    <message>
      <source>Show them now</source>
      <translation>Jetzt zeigen</translation>
    </message>
    <message>
      <source>too little is known of: {n}</source>
      <translation>zu wenig bekannt ist über: {n}</translation>
    </message>
    <message>
      <source>{name} was removed, and films that only it described: {n}</source>
      <translation>{name} ist entfernt, und Filme, die nur dort standen: {n}</translation>
    </message>
    <message>
      <source>{title}: one film</source>
      <translation>{title}: ein Film</translation>
    </message>
    <message>
      <source>{title}: two films</source>
      <translation>{title}: zwei Filme</translation>
    </message>
  </context>
  <context>
    <name>FilmsFeature</name>
    <message>
      <source>&amp;Add a file to the catalogue…</source>
      <translation>Datei zum &amp;Katalog hinzufügen…</translation>
    </message>
    <message>
      <source>&amp;Films</source>
      <translation>&amp;Filme</translation>
    </message>
    <message>
      <source>&amp;TMDB…</source>
      <translation>&amp;TMDB…</translation>
    </message>
    <message>
      <source>Films that may be &amp;one…</source>
      <translation>Filme, die v&amp;ielleicht einer sind…</translation>
    </message>
    <message>
      <source>Get a &amp;data set…</source>
      <translation>&amp;Datensatz holen…</translation>
    </message>
  </context>
  <context>
    <name>FilmsPage</name>
    <message>
      <source>&amp;Catalogue</source>
      <translation>&amp;Katalog</translation>
    </message>
    <message>
      <source>&amp;Questions</source>
      <translation>Fra&amp;gen</translation>
    </message>
    <message>
      <source>&amp;Questions ({n})</source>
      <translation>Fra&amp;gen ({n})</translation>
    </message>
    <message>
      <source>Data &amp;sets</source>
      <translation>Da&amp;tensätze</translation>
    </message>
    <message>
      <source>Films</source>
      <translation>Filme</translation>
    </message>
  </context>
  <context>
    <name>FilmsProgress</name>
    <message>
      <source>{done} of about {all}</source>
      <translation>{done} von etwa {all}</translation>
    </message>
    <message>
      <source>{done} of {all} films</source>
      <translation>{done} von {all} Filmen</translation>
    </message>
    <message>
      <source>{n} a second</source>
      <translation>{n} pro Sekunde</translation>
    </message>
    <message>
      <source>{n} rows</source>
      <translation>{n} Zeilen</translation>
    </message>
    <message>
      <source>{size} a second</source>
      <translation>{size} pro Sekunde</translation>
    </message>
  </context>
  <context>
    <name>FilterBar</name>
    <message>
      <source>Clear filters</source>
      <translation>Filter löschen</translation>
    </message>
    <message>
      <source>Filters in force</source>
      <translation>Geltende Filter</translation>
    </message>
  </context>
  <context>
    <name>FloatingPanel</name>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation>Schließen (Esc)</translation>
    </message>
  </context>
  <context>
    <name>FolderRow</name>
    <message>
      <source>A faster copy of the encoder, and the log. Made again when missing.</source>
      <translation>Eine schnellere Kopie des Encoders und das Protokoll. Wird neu gemacht, wenn sie fehlt.</translation>
    </message>
    <message>
      <source>Cache and log</source>
      <translation>Cache und Protokoll</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>Wird gezählt…</translation>
    </message>
    <message>
      <source>Files: {n}</source>
      <translation>Dateien: {n}</translation>
    </message>
    <message>
      <source>Films</source>
      <translation>Filme</translation>
    </message>
    <message>
      <source>Nothing there yet</source>
      <translation>Noch nichts da</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Open folder: {name}</source>
      <translation>Ordner öffnen: {name}</translation>
    </message>
    <message>
      <source>Profiles</source>
      <translation>Profile</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>The catalogue. It ships with the program and is only read.</source>
      <translation>Der Katalog. Er kommt mit dem Programm und wird nur gelesen.</translation>
    </message>
    <message>
      <source>What each person said, rated and edited. The only folder that cannot be made again: back it up.</source>
      <translation>Was jede Person gesagt, bewertet und geändert hat. Der einzige Ordner, der sich nicht neu machen lässt: Sichere ihn.</translation>
    </message>
    <message>
      <source>What was chosen on this page, and where the window was.</source>
      <translation>Was auf dieser Seite gewählt wurde und wo das Fenster war.</translation>
    </message>
  </context>
  <context>
    <name>ForYou</name>
    <message>
      <source>For you</source>
      <translation>Für dich</translation>
    </message>
    <message>
      <source>Lift it</source>
      <translation>Aufheben</translation>
    </message>
    <message>
      <source>Lift “{limit}”</source>
      <translation>„{limit}“ aufheben</translation>
    </message>
    <message>
      <source>Open it</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Rate or like a film, and this says where this one stands for you.</source>
      <translation>Bewerte einen Film oder sag, dass du ihn magst: Dann steht hier, wo dieser für dich liegt.</translation>
    </message>
    <message>
      <source>See all reasons</source>
      <translation>Alle Gründe zeigen</translation>
    </message>
    <message>
      <source>This could not be computed just now.</source>
      <translation>Das ließ sich gerade nicht berechnen.</translation>
    </message>
    <message>
      <source>Weighing it against what you told…</source>
      <translation>Wird mit dem verglichen, was du erzählt hast…</translation>
    </message>
  </context>
  <context>
    <name>Frame</name>
    <message>
      <source>Pages</source>
      <translation>Seiten</translation>
    </message>
  </context>
  <context>
    <name>FromTmdb</name>
    <message>
      <source>Certificate</source>
      <translation>Freigabe</translation>
    </message>
    <message>
      <source>Countries</source>
      <translation>Länder</translation>
    </message>
    <message>
      <source>Directed by</source>
      <translation>Regie</translation>
    </message>
    <message>
      <source>Genres</source>
      <translation>Genres</translation>
    </message>
    <message>
      <source>Keywords</source>
      <translation>Schlagwörter</translation>
    </message>
    <message>
      <source>Languages</source>
      <translation>Sprachen</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Länge</translation>
    </message>
    <message>
      <source>Original title</source>
      <translation>Originaltitel</translation>
    </message>
    <message>
      <source>Poster, from TMDB</source>
      <translation>Poster, von TMDB</translation>
    </message>
    <message>
      <source>Retrieved on {day}; not part of any pick.</source>
      <translation>Abgerufen am {day}; fließt in keinen Tipp ein.</translation>
    </message>
    <message>
      <source>What it is about</source>
      <translation>Worum es geht</translation>
    </message>
    <message>
      <source>With</source>
      <translation>Mit</translation>
    </message>
    <message>
      <source>{field}: {value}</source>
      <translation>{field}: {value}</translation>
    </message>
    <message>
      <source>{n} min</source>
      <translation>{n} Min.</translation>
    </message>
  </context>
  <context>
    <name>Greeting</name>
    <message>
      <source>Let’s talk about films</source>
      <translation>Reden wir über Filme</translation>
    </message>
    <message>
      <source>Name films you love, people you follow, a mood, or limits such as “under two hours” or “for my 8-year-old”. Every pick comes with its computed reason, and nothing you say leaves this computer.</source>
      <translation>Nenne auf Englisch Filme, Leute, eine Stimmung oder Grenzen wie „under two hours“. Jeder Tipp hat einen berechneten Grund, und nichts verlässt diesen Computer.</translation>
    </message>
  </context>
  <context>
    <name>HeldBack</name>
    <message>
      <source>A limit from this chat.</source>
      <translation>Eine Grenze aus diesem Chat.</translation>
    </message>
    <message>
      <source>The age limit of this profile.</source>
      <translation>Die Altersgrenze dieses Profils.</translation>
    </message>
    <message>
      <source>The part you have not seen comes first.</source>
      <translation>Der Teil, den du nicht kennst, kommt zuerst.</translation>
    </message>
    <message>
      <source>They come back another day.</source>
      <translation>Sie kommen an einem anderen Tag wieder.</translation>
    </message>
    <message>
      <source>You asked for it in this chat.</source>
      <translation>Du hast in diesem Chat darum gebeten.</translation>
    </message>
    <message>
      <source>You named them yourself, so they are no news.</source>
      <translation>Du hast sie selbst genannt, sie sind also nichts Neues.</translation>
    </message>
    <message>
      <source>You rated them, or marked them as seen.</source>
      <translation>Du hast sie bewertet oder als gesehen markiert.</translation>
    </message>
    <message>
      <source>You turned them down.</source>
      <translation>Du hast sie abgelehnt.</translation>
    </message>
  </context>
  <context>
    <name>HeldBackDesk</name>
    <message>
      <source>Not offered: {reason}</source>
      <translation>Nicht vorgeschlagen: {reason}</translation>
    </message>
  </context>
  <context>
    <name>HeldBackPopup</name>
    <message numerus="yes">
      <source>%n film(s) are not offered</source>
      <translation>
        <numerusform>%n Film wird nicht vorgeschlagen</numerusform>
        <numerusform>%n Filme werden nicht vorgeschlagen</numerusform>
      </translation>
    </message>
    <message>
      <source>Browse and search show them all the same.</source>
      <translation>Stöbern und Suche zeigen sie trotzdem.</translation>
    </message>
    <message>
      <source>Change it</source>
      <translation>Ändern</translation>
    </message>
    <message>
      <source>Lift it</source>
      <translation>Aufheben</translation>
    </message>
    <message>
      <source>Show them</source>
      <translation>Anzeigen</translation>
    </message>
  </context>
  <context>
    <name>Hero</name>
    <message>
      <source>A picture or a PDF of your taste, to keep or to post</source>
      <translation>Ein Bild oder PDF deines Geschmacks, zum Aufheben oder Teilen</translation>
    </message>
    <message>
      <source>Most surprising thing you like</source>
      <translation>Das Überraschendste, was du magst</translation>
    </message>
    <message>
      <source>Opens the film’s page</source>
      <translation>Öffnet die Filmseite</translation>
    </message>
    <message>
      <source>Save as a card…</source>
      <translation>Als Karte speichern …</translation>
    </message>
    <message>
      <source>Stop writing</source>
      <translation>Nicht weiterschreiben</translation>
    </message>
    <message>
      <source>The language model is writing…</source>
      <translation>Das Sprachmodell schreibt …</translation>
    </message>
    <message>
      <source>The language model words this paragraph; Esc stops it</source>
      <translation>Das Sprachmodell formuliert diesen Absatz; Esc hält es an</translation>
    </message>
    <message>
      <source>Write it for me</source>
      <translation>Schreib du es</translation>
    </message>
    <message>
      <source>Written by the language model, from the facts of this page only.</source>
      <translation>Vom Sprachmodell geschrieben, nur aus den Tatsachen dieser Seite.</translation>
    </message>
    <message>
      <source>Your taste</source>
      <translation>Dein Geschmack</translation>
    </message>
    <message>
      <source>{name}’s taste</source>
      <translation>Geschmack von {name}</translation>
    </message>
  </context>
  <context>
    <name>HeroWriter</name>
    <message>
      <source>What the model wrote said more than is known, so the computed words stay.</source>
      <translation>Das Modell hat mehr behauptet, als bekannt ist; darum bleiben die berechneten Worte.</translation>
    </message>
  </context>
  <context>
    <name>History</name>
    <message numerus="yes">
      <source>Show all %n</source>
      <translation>
        <numerusform>Zeigen</numerusform>
        <numerusform>Alle %n zeigen</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ImportDesk</name>
    <message numerus="yes">
      <source>%n entry(s) from {service} added</source>
      <translation>
        <numerusform>%n Eintrag von {service} hinzugefügt</numerusform>
        <numerusform>%n Einträge von {service} hinzugefügt</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Bring films along from Letterboxd, IMDb, Trakt…</source>
      <translation>&amp;Filme von Letterboxd, IMDb, Trakt mitbringen…</translation>
    </message>
    <message>
      <source>Bring films along</source>
      <translation>Filme mitbringen</translation>
    </message>
    <message>
      <source>Exports (*.zip *.csv *.json)</source>
      <translation>Exporte (*.zip *.csv *.json)</translation>
    </message>
  </context>
  <context>
    <name>ImportPage</name>
    <message numerus="yes">
      <source>%n row(s) about series or without a title were skipped.</source>
      <translation>
        <numerusform>%n Zeile über Serien oder ohne Titel wurde übersprungen.</numerusform>
        <numerusform>%n Zeilen über Serien oder ohne Titel wurden übersprungen.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>&amp;Add %n entry(s)</source>
      <translation>
        <numerusform>%n Eintrag &amp;hinzufügen</numerusform>
        <numerusform>%n Einträge &amp;hinzufügen</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Choose a file…</source>
      <translation>&amp;Datei wählen…</translation>
    </message>
    <message>
      <source>&amp;Leave it</source>
      <translation>&amp;Sein lassen</translation>
    </message>
    <message>
      <source>Another &amp;file…</source>
      <translation>Andere &amp;Datei…</translation>
    </message>
    <message>
      <source>Bring your films along</source>
      <translation>Bring deine Filme mit</translation>
    </message>
    <message>
      <source>None of these</source>
      <translation>Keiner davon</translation>
    </message>
    <message>
      <source>{service}: {file}</source>
      <translation>{service}: {file}</translation>
    </message>
  </context>
  <context>
    <name>Imports</name>
    <message>
      <source>Already there</source>
      <translation>Schon da</translation>
    </message>
    <message>
      <source>Another row of the file says the same about the film, or more.</source>
      <translation>Eine andere Zeile der Datei sagt dasselbe über den Film oder mehr.</translation>
    </message>
    <message>
      <source>Choose a film…</source>
      <translation>Film wählen…</translation>
    </message>
    <message>
      <source>Drop the file onto this window, or choose it. You see what it holds before anything is written, one undo takes all of it back, and nothing leaves this computer.</source>
      <translation>Zieh die Datei auf dieses Fenster oder wähl sie. Du siehst, was sie enthält, bevor etwas geschrieben wird, einmal Rückgängig nimmt alles zurück, und nichts verlässt diesen Computer.</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>Doppelt</translation>
    </message>
    <message>
      <source>Needs review</source>
      <translation>Zu prüfen</translation>
    </message>
    <message>
      <source>Not in the catalogue</source>
      <translation>Nicht im Katalog</translation>
    </message>
    <message>
      <source>Nothing is guessed: choose the film, or leave the row out.</source>
      <translation>Nichts wird geraten: Wähl den Film oder lass die Zeile aus.</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Bereit</translation>
    </message>
    <message>
      <source>Settings, Data, Export your data: the zip as it is</source>
      <translation>Settings, Data, Export your data: das Zip, wie es ist</translation>
    </message>
    <message>
      <source>Settings, Data, Export: the zip as it is</source>
      <translation>Settings, Data, Export: das Zip, wie es ist</translation>
    </message>
    <message>
      <source>The catalogue does not know these films yet. They are left out.</source>
      <translation>Der Katalog kennt diese Filme noch nicht. Sie bleiben weg.</translation>
    </message>
    <message>
      <source>These are added when you agree.</source>
      <translation>Diese kommen dazu, wenn du zustimmst.</translation>
    </message>
    <message>
      <source>Your profile holds the same, or something newer.</source>
      <translation>Dein Profil enthält dasselbe oder Neueres.</translation>
    </message>
    <message>
      <source>Your profile, Export ratings: the CSV file</source>
      <translation>Dein Profil, Export ratings: die CSV-Datei</translation>
    </message>
    <message>
      <source>Your ratings or your watchlist, Export: the CSV file</source>
      <translation>Deine Bewertungen oder Merkliste, Export: die CSV-Datei</translation>
    </message>
    <message>
      <source>disliked</source>
      <translation>nicht gemocht</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>ausgelassen</translation>
    </message>
    <message>
      <source>liked</source>
      <translation>gemocht</translation>
    </message>
    <message>
      <source>not for me</source>
      <translation>nichts für mich</translation>
    </message>
    <message>
      <source>on the watchlist</source>
      <translation>auf der Merkliste</translation>
    </message>
    <message>
      <source>seen</source>
      <translation>gesehen</translation>
    </message>
    <message>
      <source>{mark}, {day}</source>
      <translation>{mark}, {day}</translation>
    </message>
    <message>
      <source>{stars} of 5 stars</source>
      <translation>{stars} von 5 Sternen</translation>
    </message>
  </context>
  <context>
    <name>KeyCard</name>
    <message>
      <source>&amp;Forget the key</source>
      <translation>Schlüssel &amp;vergessen</translation>
    </message>
    <message>
      <source>Keep the ke&amp;y</source>
      <translation>Schlüssel &amp;aufheben</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Schlüssel</translation>
    </message>
    <message>
      <source>Key of the server</source>
      <translation>Schlüssel des Servers</translation>
    </message>
    <message>
      <source>The key for {host} is in the keyring of this system, and nowhere else.</source>
      <translation>Der Schlüssel für {host} ist im Schlüsselbund dieses Systems und sonst nirgends.</translation>
    </message>
    <message>
      <source>There is none. OpenAI wants one; servers of your own mostly do not.</source>
      <translation>Es gibt keinen. OpenAI will einen; eigene Server meistens nicht.</translation>
    </message>
  </context>
  <context>
    <name>Keys</name>
    <message>
      <source>A page down</source>
      <translation>Eine Seite nach unten</translation>
    </message>
    <message>
      <source>A page up</source>
      <translation>Eine Seite nach oben</translation>
    </message>
    <message>
      <source>Agree</source>
      <translation>Zustimmen</translation>
    </message>
    <message>
      <source>Among films for two</source>
      <translation>Bei Filmen für zwei</translation>
    </message>
    <message>
      <source>Among films that may be one</source>
      <translation>Bei Filmen, die vielleicht einer sind</translation>
    </message>
    <message>
      <source>Anywhere</source>
      <translation>Überall</translation>
    </message>
    <message>
      <source>Away from here</source>
      <translation>Weg von hier</translation>
    </message>
    <message>
      <source>Back to the film before</source>
      <translation>Zurück zum vorigen Film</translation>
    </message>
    <message>
      <source>Choose a part of the map</source>
      <translation>Einen Teil der Karte wählen</translation>
    </message>
    <message>
      <source>Clear the rating</source>
      <translation>Bewertung löschen</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Close the reasons</source>
      <translation>Gründe schließen</translation>
    </message>
    <message>
      <source>Closer</source>
      <translation>Näher</translation>
    </message>
    <message>
      <source>Copy the chosen messages</source>
      <translation>Gewählte Nachrichten kopieren</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Do it, or go there</source>
      <translation>Ausführen oder hingehen</translation>
    </message>
    <message>
      <source>Empty the field</source>
      <translation>Feld leeren</translation>
    </message>
    <message>
      <source>Enough</source>
      <translation>Genug</translation>
    </message>
    <message>
      <source>First entry</source>
      <translation>Erster Eintrag</translation>
    </message>
    <message>
      <source>From the search field to the list</source>
      <translation>Vom Suchfeld zur Liste</translation>
    </message>
    <message>
      <source>Further away</source>
      <translation>Weiter weg</translation>
    </message>
    <message>
      <source>Go there on the map</source>
      <translation>Auf der Karte dorthin</translation>
    </message>
    <message>
      <source>Half a star less</source>
      <translation>Ein halber Stern weniger</translation>
    </message>
    <message>
      <source>Half a star more</source>
      <translation>Ein halber Stern mehr</translation>
    </message>
    <message>
      <source>Haven’t seen it</source>
      <translation>Kenne ich nicht</translation>
    </message>
    <message>
      <source>Hide it</source>
      <translation>Ausblenden</translation>
    </message>
    <message>
      <source>Higher</source>
      <translation>Höher</translation>
    </message>
    <message>
      <source>In a question</source>
      <translation>In einer Frage</translation>
    </message>
    <message>
      <source>In an empty field: the message before</source>
      <translation>Im leeren Feld: die vorige Nachricht</translation>
    </message>
    <message>
      <source>In the chat</source>
      <translation>Im Chat</translation>
    </message>
    <message>
      <source>In the command palette</source>
      <translation>In der Befehlspalette</translation>
    </message>
    <message>
      <source>In the ledger</source>
      <translation>Im Logbuch</translation>
    </message>
    <message>
      <source>In the list beside the map</source>
      <translation>In der Liste neben der Karte</translation>
    </message>
    <message>
      <source>In the list of a filter</source>
      <translation>In der Liste eines Filters</translation>
    </message>
    <message>
      <source>In the list of chats</source>
      <translation>In der Liste der Chats</translation>
    </message>
    <message>
      <source>In the list of films not offered</source>
      <translation>In der Liste der nicht vorgeschlagenen Filme</translation>
    </message>
    <message>
      <source>In the list of profiles</source>
      <translation>In der Liste der Profile</translation>
    </message>
    <message>
      <source>In the search field</source>
      <translation>Im Suchfeld</translation>
    </message>
    <message>
      <source>In the search of the settings</source>
      <translation>In der Suche der Einstellungen</translation>
    </message>
    <message>
      <source>Last entry</source>
      <translation>Letzter Eintrag</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Später</translation>
    </message>
    <message>
      <source>Leave it</source>
      <translation>Verlassen</translation>
    </message>
    <message>
      <source>Less like this</source>
      <translation>Weniger davon</translation>
    </message>
    <message>
      <source>Let go of what is pointed at or chosen</source>
      <translation>Gezeigtes oder Gewähltes loslassen</translation>
    </message>
    <message>
      <source>Let it count as usual</source>
      <translation>Normal zählen lassen</translation>
    </message>
    <message>
      <source>Let it count less</source>
      <translation>Weniger zählen lassen</translation>
    </message>
    <message>
      <source>Let it count more</source>
      <translation>Mehr zählen lassen</translation>
    </message>
    <message>
      <source>Look down</source>
      <translation>Nach unten schauen</translation>
    </message>
    <message>
      <source>Look to the left</source>
      <translation>Nach links schauen</translation>
    </message>
    <message>
      <source>Look to the right</source>
      <translation>Nach rechts schauen</translation>
    </message>
    <message>
      <source>Look up</source>
      <translation>Nach oben schauen</translation>
    </message>
    <message>
      <source>Lower</source>
      <translation>Niedriger</translation>
    </message>
    <message>
      <source>More from here</source>
      <translation>Mehr von hier</translation>
    </message>
    <message>
      <source>Move it down</source>
      <translation>Nach unten schieben</translation>
    </message>
    <message>
      <source>Move it to the bin, or take it out</source>
      <translation>In den Papierkorb oder heraus</translation>
    </message>
    <message>
      <source>Move it to the left</source>
      <translation>Nach links schieben</translation>
    </message>
    <message>
      <source>Move it to the right</source>
      <translation>Nach rechts schieben</translation>
    </message>
    <message>
      <source>Move it up</source>
      <translation>Nach oben schieben</translation>
    </message>
    <message>
      <source>Mute, or let it count again</source>
      <translation>Stumm schalten oder wieder zählen lassen</translation>
    </message>
    <message>
      <source>Narrower</source>
      <translation>Schmaler</translation>
    </message>
    <message>
      <source>New line</source>
      <translation>Neue Zeile</translation>
    </message>
    <message>
      <source>Next chip</source>
      <translation>Nächster Chip</translation>
    </message>
    <message>
      <source>Next entry</source>
      <translation>Nächster Eintrag</translation>
    </message>
    <message>
      <source>Next film</source>
      <translation>Nächster Film</translation>
    </message>
    <message>
      <source>Next film of yours</source>
      <translation>Dein nächster Film</translation>
    </message>
    <message>
      <source>Next hit</source>
      <translation>Nächster Treffer</translation>
    </message>
    <message>
      <source>Next reason</source>
      <translation>Nächster Grund</translation>
    </message>
    <message>
      <source>Not for me</source>
      <translation>Nichts für mich</translation>
    </message>
    <message>
      <source>On a button</source>
      <translation>Auf einer Schaltfläche</translation>
    </message>
    <message>
      <source>On a chart of the Taste page</source>
      <translation>In einem Diagramm der Geschmacksseite</translation>
    </message>
    <message>
      <source>On a chip</source>
      <translation>Auf einem Chip</translation>
    </message>
    <message>
      <source>On a film card</source>
      <translation>Auf einer Filmkarte</translation>
    </message>
    <message>
      <source>On a film page</source>
      <translation>Auf einer Filmseite</translation>
    </message>
    <message>
      <source>On a panel of the map</source>
      <translation>In einem Feld der Karte</translation>
    </message>
    <message>
      <source>On a reason</source>
      <translation>Auf einem Grund</translation>
    </message>
    <message>
      <source>On stars</source>
      <translation>Auf Sternen</translation>
    </message>
    <message>
      <source>On the Browse page</source>
      <translation>Auf der Seite „Stöbern“</translation>
    </message>
    <message>
      <source>On the picks of Getting started</source>
      <translation>Bei den Tipps der ersten Schritte</translation>
    </message>
    <message>
      <source>On the taste map</source>
      <translation>Auf der Geschmackskarte</translation>
    </message>
    <message>
      <source>On the watchlist, or off it</source>
      <translation>Auf die Merkliste oder herunter</translation>
    </message>
    <message>
      <source>Open the chat</source>
      <translation>Chat öffnen</translation>
    </message>
    <message>
      <source>Open the film</source>
      <translation>Film öffnen</translation>
    </message>
    <message>
      <source>Open the film page</source>
      <translation>Filmseite öffnen</translation>
    </message>
    <message>
      <source>Open the film that is pointed at</source>
      <translation>Gezeigten Film öffnen</translation>
    </message>
    <message>
      <source>Open the first film</source>
      <translation>Ersten Film öffnen</translation>
    </message>
    <message>
      <source>Open the first film that a message names</source>
      <translation>Ersten Film öffnen, den eine Nachricht nennt</translation>
    </message>
    <message>
      <source>Open the profile</source>
      <translation>Profil öffnen</translation>
    </message>
    <message>
      <source>Press it</source>
      <translation>Drücken</translation>
    </message>
    <message>
      <source>Previous chip</source>
      <translation>Voriger Chip</translation>
    </message>
    <message>
      <source>Previous entry</source>
      <translation>Voriger Eintrag</translation>
    </message>
    <message>
      <source>Previous film</source>
      <translation>Voriger Film</translation>
    </message>
    <message>
      <source>Previous film of yours</source>
      <translation>Dein voriger Film</translation>
    </message>
    <message>
      <source>Previous hit</source>
      <translation>Voriger Treffer</translation>
    </message>
    <message>
      <source>Previous reason</source>
      <translation>Voriger Grund</translation>
    </message>
    <message>
      <source>Rate half a star less</source>
      <translation>Einen halben Stern weniger geben</translation>
    </message>
    <message>
      <source>Rate one to five stars</source>
      <translation>Einen bis fünf Sterne geben</translation>
    </message>
    <message>
      <source>Rename it</source>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <source>Search all films</source>
      <translation>Alle Filme durchsuchen</translation>
    </message>
    <message>
      <source>Seen, no rating</source>
      <translation>Gesehen, keine Bewertung</translation>
    </message>
    <message>
      <source>Seen, or not</source>
      <translation>Gesehen oder nicht</translation>
    </message>
    <message>
      <source>Send</source>
      <translation>Senden</translation>
    </message>
    <message>
      <source>Show the films behind it</source>
      <translation>Filme dahinter zeigen</translation>
    </message>
    <message>
      <source>Show these</source>
      <translation>Diese zeigen</translation>
    </message>
    <message>
      <source>Show what can be done about it</source>
      <translation>Zeigen, was sich daran tun lässt</translation>
    </message>
    <message>
      <source>Show what can be done about it, or hide it</source>
      <translation>Zeigen, was sich daran tun lässt, oder ausblenden</translation>
    </message>
    <message>
      <source>Stop the answer</source>
      <translation>Antwort stoppen</translation>
    </message>
    <message>
      <source>Stop the answer under way, or close the notice</source>
      <translation>Laufende Antwort stoppen oder Hinweis schließen</translation>
    </message>
    <message>
      <source>Take it</source>
      <translation>Nehmen</translation>
    </message>
    <message>
      <source>Take it back</source>
      <translation>Zurücknehmen</translation>
    </message>
    <message>
      <source>Take the last answer back</source>
      <translation>Die letzte Antwort zurücknehmen</translation>
    </message>
    <message>
      <source>The same film</source>
      <translation>Derselbe Film</translation>
    </message>
    <message>
      <source>The whole map</source>
      <translation>Die ganze Karte</translation>
    </message>
    <message>
      <source>To the first film found</source>
      <translation>Zum ersten gefundenen Film</translation>
    </message>
    <message>
      <source>To the sections found</source>
      <translation>Zu den gefundenen Abschnitten</translation>
    </message>
    <message>
      <source>Two films</source>
      <translation>Zwei Filme</translation>
    </message>
    <message>
      <source>What can be done with it</source>
      <translation>Was sich damit tun lässt</translation>
    </message>
    <message>
      <source>While choosing a part of the map</source>
      <translation>Beim Wählen eines Kartenteils</translation>
    </message>
    <message>
      <source>While rating ten in a minute</source>
      <translation>Beim Bewerten von zehn in einer Minute</translation>
    </message>
    <message>
      <source>While writing a message</source>
      <translation>Beim Schreiben einer Nachricht</translation>
    </message>
    <message>
      <source>Why this film?</source>
      <translation>Warum dieser Film?</translation>
    </message>
    <message>
      <source>Wider</source>
      <translation>Breiter</translation>
    </message>
    <message>
      <source>Write a message</source>
      <translation>Nachricht schreiben</translation>
    </message>
    <message>
      <source>{first} to {last}</source>
      <translation>{first} bis {last}</translation>
    </message>
    <message>
      <source>{one} or {other}</source>
      <translation>{one} oder {other}</translation>
    </message>
  </context>
  <context>
    <name>Keywords</name>
    <message>
      <source>{keyword}</source>
      <translation>„{keyword}“</translation>
    </message>
  </context>
  <context>
    <name>LanguageModelSection</name>
    <message>
      <source>&amp;Copy</source>
      <translation>&amp;Kopieren</translation>
    </message>
    <message>
      <source>Copy the command</source>
      <translation>Befehl kopieren</translation>
    </message>
    <message>
      <source>Everything works without one: reading, picks and reasons are computed by the program itself.</source>
      <translation>Alles geht ohne: Lesen, Tipps und Gründe berechnet das Programm selbst.</translation>
    </message>
    <message>
      <source>Language model</source>
      <translation>Sprachmodell</translation>
    </message>
    <message>
      <source>Not installed. To add it, close the window and start it with</source>
      <translation>Nicht installiert. Um es hinzuzufügen, schließ das Fenster und starte es mit</translation>
    </message>
    <message>
      <source>Runtime for local models</source>
      <translation>Laufzeit für lokale Modelle</translation>
    </message>
    <message>
      <source>The runtime is installed.</source>
      <translation>Die Laufzeit ist installiert.</translation>
    </message>
    <message>
      <source>This compiles llama.cpp for some minutes and needs a C and a C++ compiler (apt install g++).</source>
      <translation>Das übersetzt einige Minuten lang llama.cpp und braucht einen C- und einen C++-Compiler (apt install g++).</translation>
    </message>
  </context>
  <context>
    <name>Ledger</name>
    <message>
      <source>Answers</source>
      <translation>Antworten</translation>
    </message>
    <message>
      <source>Away from {films}</source>
      <translation>Weg von {films}</translation>
    </message>
    <message>
      <source>Likes</source>
      <translation>Vorlieben</translation>
    </message>
    <message>
      <source>Marks</source>
      <translation>Markierungen</translation>
    </message>
    <message>
      <source>Messages</source>
      <translation>Nachrichten</translation>
    </message>
    <message>
      <source>Never with {person}</source>
      <translation>Nie mit {person}</translation>
    </message>
    <message>
      <source>Not tonight: {film}</source>
      <translation>Heute nicht: {film}</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>Orte</translation>
    </message>
    <message>
      <source>Ratings</source>
      <translation>Bewertungen</translation>
    </message>
    <message>
      <source>Towards {films}</source>
      <translation>Hin zu {films}</translation>
    </message>
    <message>
      <source>Wishes</source>
      <translation>Wünsche</translation>
    </message>
    <message>
      <source>You answered a question about {film}</source>
      <translation>Du hast eine Frage zu {film} beantwortet</translation>
    </message>
    <message>
      <source>You have seen {film}</source>
      <translation>Du kennst {film}</translation>
    </message>
    <message>
      <source>You liked {film}</source>
      <translation>Du mochtest {film}</translation>
    </message>
    <message>
      <source>You mentioned {film}</source>
      <translation>Du hast {film} erwähnt</translation>
    </message>
    <message>
      <source>You rated {film}</source>
      <translation>Du hast {film} bewertet:</translation>
    </message>
    <message>
      <source>You said “{words}”</source>
      <translation>Du hast gesagt: „{words}“</translation>
    </message>
    <message>
      <source>You want less like {film}</source>
      <translation>Du willst weniger wie {film}</translation>
    </message>
    <message>
      <source>You want less: {word}</source>
      <translation>Du willst weniger: {word}</translation>
    </message>
    <message>
      <source>You want more: {word}</source>
      <translation>Du willst mehr: {word}</translation>
    </message>
    <message>
      <source>You want to watch {film}</source>
      <translation>Du willst {film} schauen</translation>
    </message>
    <message>
      <source>a film that is no longer here</source>
      <translation>einen Film, den es hier nicht mehr gibt</translation>
    </message>
    <message>
      <source>a place on the map</source>
      <translation>einem Ort auf der Karte</translation>
    </message>
    <message>
      <source>just now</source>
      <translation>gerade eben</translation>
    </message>
    <message>
      <source>muted</source>
      <translation>stumm</translation>
    </message>
    <message>
      <source>no</source>
      <translation>nein</translation>
    </message>
    <message>
      <source>so-so</source>
      <translation>geht so</translation>
    </message>
    <message>
      <source>weight {weight}</source>
      <translation>Gewicht {weight}</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>ja</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>gestern</translation>
    </message>
    <message>
      <source>{date} · {part} of the picks</source>
      <translation>{date} · {part} der Tipps</translation>
    </message>
    <message>
      <source>{film} is not for you</source>
      <translation>{film} ist nichts für dich</translation>
    </message>
    <message>
      <source>{film}, one like it again: {answer}</source>
      <translation>{film}, so einen wieder: {answer}</translation>
    </message>
    <message>
      <source>{film}, the reason helped: {answer}</source>
      <translation>{film}, der Grund half: {answer}</translation>
    </message>
    <message>
      <source>{film}, the right pick: {answer}</source>
      <translation>{film}, der richtige Tipp: {answer}</translation>
    </message>
    <message>
      <source>{n} h ago</source>
      <translation>vor {n} h</translation>
    </message>
    <message>
      <source>{n} min ago</source>
      <translation>vor {n} min</translation>
    </message>
    <message>
      <source>{stars} of 5 stars</source>
      <translation>{stars} von 5 Sternen</translation>
    </message>
  </context>
  <context>
    <name>LedgerPane</name>
    <message>
      <source>1 signal</source>
      <translation>1 Signal</translation>
    </message>
    <message>
      <source>All of these are muted.</source>
      <translation>Alle davon sind stumm.</translation>
    </message>
    <message>
      <source>Newest first</source>
      <translation>Neueste zuerst</translation>
    </message>
    <message>
      <source>No signal contains “{text}”.</source>
      <translation>Kein Signal enthält „{text}“.</translation>
    </message>
    <message>
      <source>Nothing yet.

Everything you say, rate or reject will be listed here, and you can weigh it, mute it or delete it. The picks follow at once.</source>
      <translation>Noch nichts.

Alles, was du sagst, bewertest oder ablehnst, steht dann hier. Du kannst es gewichten, stumm schalten oder löschen; die Tipps folgen sofort.</translation>
    </message>
    <message>
      <source>Order of the signals</source>
      <translation>Reihenfolge der Signale</translation>
    </message>
    <message>
      <source>Search signals</source>
      <translation>Signale durchsuchen</translation>
    </message>
    <message>
      <source>Show muted</source>
      <translation>Stumme zeigen</translation>
    </message>
    <message>
      <source>Show only</source>
      <translation>Nur zeigen</translation>
    </message>
    <message>
      <source>Show only: {group}</source>
      <translation>Nur zeigen: {group}</translation>
    </message>
    <message>
      <source>Strongest effect first</source>
      <translation>Stärkste Wirkung zuerst</translation>
    </message>
    <message>
      <source>What I know about your taste</source>
      <translation>Was ich über deinen Geschmack weiß</translation>
    </message>
    <message>
      <source>{n} signals</source>
      <translation>{n} Signale</translation>
    </message>
    <message>
      <source>{signals}, {n} muted</source>
      <translation>{signals}, {n} stumm</translation>
    </message>
  </context>
  <context>
    <name>Legend</name>
    <message>
      <source>Key</source>
      <translation>Legende</translation>
    </message>
    <message>
      <source>Shows or hides what shapes and colours mean</source>
      <translation>Zeigt oder verbirgt, was Formen und Farben bedeuten</translation>
    </message>
  </context>
  <context>
    <name>Limits</name>
    <message>
      <source>about {}</source>
      <translation>etwa {}</translation>
    </message>
    <message>
      <source>by {}</source>
      <translation>von {}</translation>
    </message>
    <message>
      <source>clean</source>
      <translation>nichts Anstößiges</translation>
    </message>
    <message>
      <source>fit for age {}</source>
      <translation>geeignet ab {}</translation>
    </message>
    <message>
      <source>for grown-ups</source>
      <translation>für Erwachsene</translation>
    </message>
    <message>
      <source>from over {} years</source>
      <translation>für über {}-Jährige</translation>
    </message>
    <message>
      <source>from {}</source>
      <translation>Herkunft: {}</translation>
    </message>
    <message>
      <source>in {}</source>
      <translation>auf {}</translation>
    </message>
    <message>
      <source>lesser known</source>
      <translation>weniger bekannt</translation>
    </message>
    <message>
      <source>never {}</source>
      <translation>nie {}</translation>
    </message>
    <message>
      <source>no R (up to age 13)</source>
      <translation>kein R (bis 13 Jahre)</translation>
    </message>
    <message>
      <source>no children's films</source>
      <translation>keine Kinderfilme</translation>
    </message>
    <message>
      <source>no franchises</source>
      <translation>keine Filmreihen</translation>
    </message>
    <message>
      <source>no {}</source>
      <translation>ohne {}</translation>
    </message>
    <message>
      <source>not from {}</source>
      <translation>Herkunft nicht: {}</translation>
    </message>
    <message>
      <source>not in {}</source>
      <translation>nicht auf {}</translation>
    </message>
    <message>
      <source>not {}</source>
      <translation>nicht {}</translation>
    </message>
    <message>
      <source>not {}–{}</source>
      <translation>nicht {}–{}</translation>
    </message>
    <message>
      <source>over {}</source>
      <translation>über {}</translation>
    </message>
    <message>
      <source>short: {} or less</source>
      <translation>kurz: höchstens {}</translation>
    </message>
    <message>
      <source>under {}</source>
      <translation>unter {}</translation>
    </message>
    <message>
      <source>well known</source>
      <translation>bekannt</translation>
    </message>
    <message>
      <source>with {}</source>
      <translation>mit {}</translation>
    </message>
    <message>
      <source>without {}</source>
      <translation>ohne {}</translation>
    </message>
    <message>
      <source>{} at most</source>
      <translation>höchstens {}</translation>
    </message>
    <message>
      <source>{} at most (up to age {})</source>
      <translation>höchstens {} (bis {} Jahre)</translation>
    </message>
    <message>
      <source>{} or longer</source>
      <translation>{} oder länger</translation>
    </message>
    <message>
      <source>{} or newer</source>
      <translation>{} oder neuer</translation>
    </message>
    <message>
      <source>{} or older</source>
      <translation>{} oder älter</translation>
    </message>
  </context>
  <context>
    <name>LogSection</name>
    <message>
      <source>&amp;Copy</source>
      <translation>&amp;Kopieren</translation>
    </message>
    <message>
      <source>&amp;Follow</source>
      <translation>&amp;Folgen</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Alle</translation>
    </message>
    <message>
      <source>Copied</source>
      <translation>Kopiert</translation>
    </message>
    <message>
      <source>Errors only</source>
      <translation>Nur Fehler</translation>
    </message>
    <message>
      <source>Least level</source>
      <translation>Mindeststufe</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>Protokoll</translation>
    </message>
    <message>
      <source>No entry is that grave.</source>
      <translation>Kein Eintrag ist so schwer.</translation>
    </message>
    <message>
      <source>No warning was written so far.</source>
      <translation>Bisher wurde keine Warnung geschrieben.</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>Ordner öffnen</translation>
    </message>
    <message>
      <source>Stay at the newest entry</source>
      <translation>Beim neuesten Eintrag bleiben</translation>
    </message>
    <message>
      <source>The folder cannot be opened.</source>
      <translation>Der Ordner lässt sich nicht öffnen.</translation>
    </message>
    <message>
      <source>The log cannot be read.</source>
      <translation>Das Protokoll lässt sich nicht lesen.</translation>
    </message>
    <message>
      <source>Warnings and errors</source>
      <translation>Warnungen und Fehler</translation>
    </message>
    <message>
      <source>Warnings and errors of the program. They stay on this computer and may name files or films.</source>
      <translation>Warnungen und Fehler des Programms. Sie bleiben auf diesem Computer und können Dateien oder Filme nennen.</translation>
    </message>
    <message>
      <source>{n} of {all} shown</source>
      <translation>{n} von {all} gezeigt</translation>
    </message>
  </context>
  <context>
    <name>Look</name>
    <message>
      <source>&amp;Dark</source>
      <translation>&amp;Dunkel</translation>
    </message>
    <message>
      <source>&amp;Light</source>
      <translation>&amp;Hell</translation>
    </message>
    <message>
      <source>&amp;Smaller text</source>
      <translation>Text ver&amp;kleinern</translation>
    </message>
    <message>
      <source>&amp;System</source>
      <translation>&amp;System</translation>
    </message>
    <message>
      <source>Lar&amp;ger text</source>
      <translation>Text &amp;vergrößern</translation>
    </message>
    <message>
      <source>T&amp;heme</source>
      <translation>F&amp;arben</translation>
    </message>
    <message>
      <source>Te&amp;xt size</source>
      <translation>Te&amp;xtgröße</translation>
    </message>
    <message>
      <source>Us&amp;ual text size</source>
      <translation>&amp;Normale Textgröße</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>&amp;Chat</source>
      <translation>&amp;Chat</translation>
    </message>
    <message>
      <source>&amp;Ledger</source>
      <translation>&amp;Logbuch</translation>
    </message>
    <message>
      <source>&amp;New chat</source>
      <translation>&amp;Neuer Chat</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Beenden</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
      <source>&amp;Redo {act}</source>
      <translation>&amp;Wiederherstellen: {act}</translation>
    </message>
    <message>
      <source>&amp;Reset layout</source>
      <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
      <source>&amp;Talk</source>
      <translation>&amp;Reden</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Rückgängig</translation>
    </message>
    <message>
      <source>&amp;Undo {act}</source>
      <translation>&amp;Rückgängig: {act}</translation>
    </message>
    <message>
      <source>Chat</source>
      <translation>Chat</translation>
    </message>
    <message>
      <source>Drawing the map…</source>
      <translation>Die Karte wird gezeichnet …</translation>
    </message>
    <message>
      <source>Ledger</source>
      <translation>Logbuch</translation>
    </message>
    <message>
      <source>Taste &amp;map</source>
      <translation>&amp;Geschmackskarte</translation>
    </message>
    <message>
      <source>Taste map</source>
      <translation>Karte</translation>
    </message>
  </context>
  <context>
    <name>MapCanvas</name>
    <message>
      <source>Your taste. Drag it to where you would like films from.</source>
      <translation>Dein Geschmack. Zieh ihn dorthin, woher du Filme möchtest.</translation>
    </message>
  </context>
  <context>
    <name>MapControls</name>
    <message>
      <source>Show the whole map (Home)</source>
      <translation>Ganze Karte zeigen (Pos1)</translation>
    </message>
    <message>
      <source>Titles on the map</source>
      <translation>Titel auf der Karte</translation>
    </message>
    <message>
      <source>Zoom in (+)</source>
      <translation>Vergrößern (+)</translation>
    </message>
    <message>
      <source>Zoom out (−)</source>
      <translation>Verkleinern (−)</translation>
    </message>
  </context>
  <context>
    <name>MapDesk</name>
    <message>
      <source>Another profile</source>
      <translation>Anderes Profil</translation>
    </message>
    <message>
      <source>Drawing (*.svg)</source>
      <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
      <source>Only my taste</source>
      <translation>Nur mein Geschmack</translation>
    </message>
    <message>
      <source>Picture (*.png)</source>
      <translation>Bild (*.png)</translation>
    </message>
    <message>
      <source>Save the taste map</source>
      <translation>Geschmackskarte sichern</translation>
    </message>
    <message>
      <source>Taste &amp;map (PNG, SVG)…</source>
      <translation>Geschmacks&amp;karte (PNG, SVG)…</translation>
    </message>
    <message>
      <source>Taste map: th&amp;en and now</source>
      <translation>Geschmackskarte: damals &amp;und jetzt</translation>
    </message>
    <message>
      <source>Taste moved away from: {place}</source>
      <translation>Geschmack wegbewegt von: {place}</translation>
    </message>
    <message>
      <source>Taste moved towards: {place}</source>
      <translation>Geschmack hinbewegt zu: {place}</translation>
    </message>
    <message>
      <source>Then and now</source>
      <translation>Damals und jetzt</translation>
    </message>
    <message>
      <source>There is no other profile</source>
      <translation>Es gibt kein anderes Profil</translation>
    </message>
    <message>
      <source>taste-map.png</source>
      <translation>geschmackskarte.png</translation>
    </message>
  </context>
  <context>
    <name>MentionList</name>
    <message>
      <source>Away from here</source>
      <translation>Weg von hier</translation>
    </message>
    <message>
      <source>Enter goes there, M asks for more from there, A steers away, S shows the films there.</source>
      <translation>Eingabe geht dorthin, M will mehr von dort, A steuert weg, S zeigt die Filme dort.</translation>
    </message>
    <message>
      <source>Go there</source>
      <translation>Dorthin</translation>
    </message>
    <message>
      <source>More from here</source>
      <translation>Mehr von hier</translation>
    </message>
    <message>
      <source>Open film</source>
      <translation>Film öffnen</translation>
    </message>
    <message>
      <source>Show these</source>
      <translation>Diese zeigen</translation>
    </message>
    <message>
      <source>The map as a list</source>
      <translation>Die Karte als Liste</translation>
    </message>
  </context>
  <context>
    <name>Menus</name>
    <message>
      <source>&amp;Edit</source>
      <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <source>&amp;Profile</source>
      <translation>&amp;Profil</translation>
    </message>
    <message>
      <source>&amp;Tools</source>
      <translation>&amp;Extras</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Ansicht</translation>
    </message>
    <message>
      <source>F&amp;ilm</source>
      <translation>&amp;Film</translation>
    </message>
  </context>
  <context>
    <name>MessageInput</name>
    <message>
      <source>A film</source>
      <translation>Ein Film</translation>
    </message>
    <message>
      <source>A film or a mood</source>
      <translation>Film oder Stimmung</translation>
    </message>
    <message>
      <source>Enter sends, Shift+Enter starts a new line, Escape stops</source>
      <translation>Eingabe sendet, Umschalt+Eingabe beginnt eine neue Zeile, Escape stoppt</translation>
    </message>
    <message>
      <source>Films you love, or a mood</source>
      <translation>Filme oder Stimmung, auf Englisch</translation>
    </message>
    <message>
      <source>Message</source>
      <translation>Nachricht</translation>
    </message>
    <message>
      <source>{count} characters: shorten by {surplus} to send</source>
      <translation>{count} Zeichen: zum Senden um {surplus} kürzen</translation>
    </message>
    <message>
      <source>{count} of {most} characters</source>
      <translation>{count} von {most} Zeichen</translation>
    </message>
  </context>
  <context>
    <name>MessageList</name>
    <message>
      <source>&amp;Copy</source>
      <translation>&amp;Kopieren</translation>
    </message>
    <message>
      <source>Conversation</source>
      <translation>Gespräch</translation>
    </message>
    <message>
      <source>Copy &amp;whole chat</source>
      <translation>&amp;Ganzen Chat kopieren</translation>
    </message>
    <message>
      <source>Show {film}</source>
      <translation>{film} zeigen</translation>
    </message>
  </context>
  <context>
    <name>ModelFeature</name>
    <message>
      <source>M&amp;odels</source>
      <translation>M&amp;odelle</translation>
    </message>
  </context>
  <context>
    <name>ModelView</name>
    <message>
      <source>Language models and encoders</source>
      <translation>Sprachmodelle und Encoder</translation>
    </message>
  </context>
  <context>
    <name>Models</name>
    <message>
      <source>, about ${dollars}</source>
      <translation>, etwa {dollars} $</translation>
    </message>
    <message>
      <source>, for a price that is not known</source>
      <translation>, zu einem Preis, der nicht bekannt ist</translation>
    </message>
    <message>
      <source>A model of the server that you entered. Texts of films are sent to {host} first, once you have seen how many; then it can serve.</source>
      <translation>Ein Modell des Servers, den du eingetragen hast. Zuerst werden Texte von Filmen an {host} geschickt, wenn du gesehen hast, wie viele; dann kann es dienen.</translation>
    </message>
    <message>
      <source>An encoder finds films that are told in words like yours. One ships with the program; another can take its place.</source>
      <translation>Ein Encoder findet Filme, die mit Worten wie deinen erzählt werden. Einer kommt mit dem Programm; ein anderer kann an seine Stelle treten.</translation>
    </message>
    <message>
      <source>Built in</source>
      <translation>Eingebaut</translation>
    </message>
    <message>
      <source>Encoders</source>
      <translation>Encoder</translation>
    </message>
    <message>
      <source>Have {model} on {host} read the films?</source>
      <translation>Soll {model} auf {host} die Filme lesen?</translation>
    </message>
    <message>
      <source>In other programs on this computer</source>
      <translation>In anderen Programmen auf diesem Computer</translation>
    </message>
    <message>
      <source>It is being loaded. Picks and reasons are computed meanwhile.</source>
      <translation>Es wird geladen. Vorschläge und Gründe werden derweil berechnet.</translation>
    </message>
    <message>
      <source>It is off. Picks and their computed reasons do not need it.</source>
      <translation>Es ist aus. Vorschläge und ihre berechneten Gründe brauchen es nicht.</translation>
    </message>
    <message>
      <source>It is ready, and serves from the next start on.</source>
      <translation>Er ist bereit und dient ab dem nächsten Start.</translation>
    </message>
    <message>
      <source>It rates the best twenty films and words reasons, behind each answer.</source>
      <translation>Nach jeder Antwort bewertet es die besten zwanzig Filme und formuliert die Gründe.</translation>
    </message>
    <message>
      <source>It reads all films first, in the background, for some minutes. The encoder in use goes on serving until the next start. What was fitted with the built-in one, its reading of moods and the learned likeness, is then left out.</source>
      <translation>Er liest erst alle Filme, im Hintergrund, einige Minuten lang. Der jetzige Encoder dient bis zum nächsten Start weiter. Was mit dem eingebauten angepasst wurde, das Lesen von Stimmungen und die gelernte Ähnlichkeit, fällt dann weg.</translation>
    </message>
    <message>
      <source>It serves from the next start on; until then the encoder in use does.</source>
      <translation>Er dient ab dem nächsten Start; bis dahin dient der jetzige.</translation>
    </message>
    <message>
      <source>It serves until the program is started again.</source>
      <translation>Er dient, bis das Programm neu gestartet wird.</translation>
    </message>
    <message>
      <source>It serves. Messages go to {host} in profiles that have the remote model on.</source>
      <translation>Er dient. Nachrichten gehen an {host}, in Profilen, die das entfernte Modell eingeschaltet haben.</translation>
    </message>
    <message>
      <source>It serves: messages and films are compared by its vectors.</source>
      <translation>Er dient: Nachrichten und Filme werden nach seinen Vektoren verglichen.</translation>
    </message>
    <message>
      <source>It stopped by itself and is being loaded again. Nothing was lost.</source>
      <translation>Es hat von selbst aufgehört und wird neu geladen. Nichts ging verloren.</translation>
    </message>
    <message>
      <source>It works on the newest message. Esc stops it.</source>
      <translation>Es arbeitet an der neuesten Nachricht. Esc hält es an.</translation>
    </message>
    <message>
      <source>Its file is deleted too.</source>
      <translation>Seine Datei wird auch gelöscht.</translation>
    </message>
    <message>
      <source>Its file stays where it is.</source>
      <translation>Seine Datei bleibt, wo sie ist.</translation>
    </message>
    <message>
      <source>Its folder is deleted, and its vectors of the films.</source>
      <translation>Sein Ordner wird gelöscht, und seine Vektoren der Filme auch.</translation>
    </message>
    <message>
      <source>Its vectors of the films are deleted. Its folder stays where it is.</source>
      <translation>Seine Vektoren der Filme werden gelöscht. Sein Ordner bleibt, wo er ist.</translation>
    </message>
    <message>
      <source>Its vectors of the films are here already. While it serves, each message goes to {host} for a vector, in profiles that have the remote model switched on. What was fitted with the built-in one is left out.</source>
      <translation>Seine Vektoren der Filme sind schon hier. Solange er dient, geht jede Nachricht für einen Vektor an {host}, in Profilen, die das entfernte Modell eingeschaltet haben. Was mit dem eingebauten angepasst wurde, bleibt weg.</translation>
    </message>
    <message>
      <source>Its vectors ship with the program: going back to it takes no time.</source>
      <translation>Seine Vektoren kommen mit dem Programm: Zu ihm zurück geht es sofort.</translation>
    </message>
    <message>
      <source>Language model stopped</source>
      <translation>Sprachmodell aus</translation>
    </message>
    <message>
      <source>Language models</source>
      <translation>Sprachmodelle</translation>
    </message>
    <message>
      <source>More memory than is free now: it may be slow or fail.</source>
      <translation>Mehr Speicher, als gerade frei ist: Es kann langsam sein oder scheitern.</translation>
    </message>
    <message>
      <source>Nobody needed it for a while, so it gave its memory back. It loads by itself.</source>
      <translation>Eine Weile hat es niemand gebraucht, darum hat es seinen Speicher freigegeben. Es lädt von selbst.</translation>
    </message>
    <message>
      <source>None is in use. Reading, picks and reasons are computed by the program itself, as always.</source>
      <translation>Keines in Benutzung. Lesen, Vorschläge und Gründe berechnet das Programm selbst, wie immer.</translation>
    </message>
    <message>
      <source>Optional. One rates and words behind each answer, on this computer, and never chooses: picks, limits and the numbers under “Why?” stay computed.</source>
      <translation>Freiwillig. Eines bewertet und formuliert nach jeder Antwort, auf diesem Computer, und wählt nie aus: Vorschläge, Grenzen und die Zahlen unter „Warum?“ bleiben berechnet.</translation>
    </message>
    <message>
      <source>Remote ({host}): {said}</source>
      <translation>Entfernt ({host}): {said}</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove {model} from the list?</source>
      <translation>{model} aus der Liste entfernen?</translation>
    </message>
    <message>
      <source>Send them</source>
      <translation>Schicken</translation>
    </message>
    <message>
      <source>The vectors that it made are deleted. Making them again costs again.</source>
      <translation>Die Vektoren, die er gemacht hat, werden gelöscht. Sie noch einmal zu machen kostet noch einmal.</translation>
    </message>
    <message>
      <source>To fetch</source>
      <translation>Zum Holen</translation>
    </message>
    <message>
      <source>While it serves, each message is sent too, in profiles that have the remote model switched on.</source>
      <translation>Solange er dient, wird auch jede Nachricht geschickt, in Profilen, die das entfernte Modell eingeschaltet haben.</translation>
    </message>
    <message>
      <source>Yours</source>
      <translation>Deine</translation>
    </message>
    <message>
      <source>between small and good</source>
      <translation>zwischen klein und gut</translation>
    </message>
    <message>
      <source>for computers with 16 GB</source>
      <translation>für Computer mit 16 GB</translation>
    </message>
    <message>
      <source>for computers with 8 GB</source>
      <translation>für Computer mit 8 GB</translation>
    </message>
    <message>
      <source>free licence</source>
      <translation>freie Lizenz</translation>
    </message>
    <message>
      <source>free licence, much memory beside its file</source>
      <translation>freie Lizenz, viel Speicher neben der Datei</translation>
    </message>
    <message>
      <source>from the next start on</source>
      <translation>ab dem nächsten Start</translation>
    </message>
    <message>
      <source>in use</source>
      <translation>in Benutzung</translation>
    </message>
    <message>
      <source>in use until the next start</source>
      <translation>in Benutzung bis zum nächsten Start</translation>
    </message>
    <message>
      <source>larger, about six times as slow</source>
      <translation>größer, etwa ein Sechstel so schnell</translation>
    </message>
    <message>
      <source>least memory beside its file</source>
      <translation>am wenigsten Speicher neben der Datei</translation>
    </message>
    <message>
      <source>licence not said</source>
      <translation>Lizenz nicht angegeben</translation>
    </message>
    <message>
      <source>needs {size} of memory</source>
      <translation>braucht {size} Speicher</translation>
    </message>
    <message>
      <source>reads longer texts, about half as fast</source>
      <translation>liest längere Texte, etwa halb so schnell</translation>
    </message>
    <message>
      <source>runs on {host}</source>
      <translation>läuft auf {host}</translation>
    </message>
    <message>
      <source>ships with the program</source>
      <translation>kommt mit dem Programm</translation>
    </message>
    <message>
      <source>smallest that follows instructions</source>
      <translation>das kleinste, das Anweisungen folgt</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>angehalten</translation>
    </message>
    <message>
      <source>the built-in one's larger sibling</source>
      <translation>der große Bruder des eingebauten</translation>
    </message>
    <message>
      <source>{missing} of {texts} texts of films are sent: titles, people, plots, tags. Nothing that you wrote is among them. That is about {tokens} tokens{cost}.</source>
      <translation>{missing} von {texts} Texten von Filmen werden geschickt: Titel, Menschen, Handlungen, Stichwörter. Nichts davon hast du geschrieben. Das sind etwa {tokens} Tokens{cost}.</translation>
    </message>
    <message>
      <source>{name} has read {n} films.</source>
      <translation>{name} hat {n} Filme gelesen.</translation>
    </message>
    <message>
      <source>{name} is being loaded…</source>
      <translation>{name} wird geladen …</translation>
    </message>
    <message>
      <source>{name} is working</source>
      <translation>{name} arbeitet</translation>
    </message>
    <message>
      <source>{name} reads the films: {n} %</source>
      <translation>{name} liest die Filme: {n} %</translation>
    </message>
    <message>
      <source>{name} ready</source>
      <translation>{name} bereit</translation>
    </message>
    <message>
      <source>{name} rests</source>
      <translation>{name} ruht</translation>
    </message>
    <message>
      <source>{name} stopped and is being loaded again…</source>
      <translation>{name} hat aufgehört und wird neu geladen …</translation>
    </message>
    <message>
      <source>{name} stopped; what it read is kept</source>
      <translation>{name} angehalten; was gelesen ist, bleibt</translation>
    </message>
    <message>
      <source>{n} numbers a text</source>
      <translation>{n} Zahlen pro Text</translation>
    </message>
    <message>
      <source>{n} texts read</source>
      <translation>{n} Texte gelesen</translation>
    </message>
    <message>
      <source>{n} tokens/s</source>
      <translation>{n} Token/s</translation>
    </message>
    <message>
      <source>{size} fetched</source>
      <translation>{size} geholt</translation>
    </message>
  </context>
  <context>
    <name>ModelsDesk</name>
    <message>
      <source>Add a language model</source>
      <translation>Ein Sprachmodell hinzufügen</translation>
    </message>
    <message>
      <source>Add an encoder</source>
      <translation>Einen Encoder hinzufügen</translation>
    </message>
    <message>
      <source>Checking {file}</source>
      <translation>{file} wird geprüft</translation>
    </message>
    <message>
      <source>Fetching {model}</source>
      <translation>{model} wird geholt</translation>
    </message>
    <message>
      <source>Language models (*.gguf)</source>
      <translation>Sprachmodelle (*.gguf)</translation>
    </message>
    <message>
      <source>The file is unchanged</source>
      <translation>Die Datei ist unverändert</translation>
    </message>
    <message>
      <source>{model} added</source>
      <translation>{model} hinzugefügt</translation>
    </message>
  </context>
  <context>
    <name>ModelsPage</name>
    <message>
      <source>A language model: one GGUF file</source>
      <translation>Ein Sprachmodell: eine GGUF-Datei</translation>
    </message>
    <message>
      <source>Add a &amp;file…</source>
      <translation>&amp;Datei hinzufügen …</translation>
    </message>
    <message>
      <source>Add a fold&amp;er…</source>
      <translation>&amp;Ordner hinzufügen …</translation>
    </message>
    <message>
      <source>An encoder: a folder of sentence-transformers</source>
      <translation>Ein Encoder: ein Ordner von sentence-transformers</translation>
    </message>
    <message>
      <source>Chosen model</source>
      <translation>Gewähltes Modell</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modelle</translation>
    </message>
    <message>
      <source>The library that runs language models is missing. Settings, Model runtime says how to add it.</source>
      <translation>Die Bibliothek für Sprachmodelle fehlt. In den Einstellungen unter Modell-Laufzeit steht, wie du sie hinzufügst.</translation>
    </message>
  </context>
  <context>
    <name>MomentsBar</name>
    <message>
      <source>After message {number} of {count}: “{said}”</source>
      <translation>Nach Nachricht {number} von {count}: „{said}“</translation>
    </message>
    <message>
      <source>Back to now</source>
      <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
      <source>Moment of the conversation</source>
      <translation>Moment des Gesprächs</translation>
    </message>
    <message>
      <source>Nothing was said in this chat yet.</source>
      <translation>In diesem Chat wurde noch nichts gesagt.</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>Jetzt</translation>
    </message>
    <message>
      <source>One message further</source>
      <translation>Eine Nachricht weiter</translation>
    </message>
    <message>
      <source>Play the conversation</source>
      <translation>Gespräch abspielen</translation>
    </message>
  </context>
  <context>
    <name>MovesCard</name>
    <message>
      <source>By chat</source>
      <translation>Nach Chat</translation>
    </message>
    <message>
      <source>By week</source>
      <translation>Nach Woche</translation>
    </message>
    <message>
      <source>How it moved</source>
      <translation>Wie er sich bewegt hat</translation>
    </message>
    <message>
      <source>Movement shows from your second chat on.</source>
      <translation>Bewegung zeigt sich ab deinem zweiten Chat.</translation>
    </message>
    <message>
      <source>Movement shows from your second week on.</source>
      <translation>Bewegung zeigt sich ab deiner zweiten Woche.</translation>
    </message>
  </context>
  <context>
    <name>NothingFound</name>
    <message>
      <source>Clear filters</source>
      <translation>Filter löschen</translation>
    </message>
    <message>
      <source>No film, person or theme is called that.</source>
      <translation>So heißt kein Film, keine Person und kein Thema.</translation>
    </message>
    <message>
      <source>Show all films</source>
      <translation>Alle Filme zeigen</translation>
    </message>
    <message>
      <source>This filter hides {films}.</source>
      <translation>Dieser Filter verbirgt {films}.</translation>
    </message>
    <message>
      <source>Without “{filter}”: {films}</source>
      <translation>Ohne „{filter}“: {films}</translation>
    </message>
    <message>
      <source>{n} filters together hide {films}.</source>
      <translation>{n} Filter zusammen verbergen {films}.</translation>
    </message>
  </context>
  <context>
    <name>Notice</name>
    <message>
      <source>Copy the report for the people who make the program. Nothing is sent by itself.</source>
      <translation>Kopiere den Bericht für die Leute, die das Programm machen. Von selbst wird nichts gesendet.</translation>
    </message>
    <message>
      <source>Something went wrong in ReelReason. Your profile is safe.</source>
      <translation>In ReelReason ist etwas schiefgegangen. Dein Profil ist sicher.</translation>
    </message>
  </context>
  <context>
    <name>NoticeBar</name>
    <message numerus="yes">
      <source>%n more</source>
      <translation>
        <numerusform>%n weiterer</numerusform>
        <numerusform>%n weitere</numerusform>
      </translation>
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation>Schließen (Esc)</translation>
    </message>
    <message>
      <source>Close this notice</source>
      <translation>Diesen Hinweis schließen</translation>
    </message>
    <message>
      <source>Copy report</source>
      <translation>Bericht kopieren</translation>
    </message>
    <message>
      <source>Hide report</source>
      <translation>Bericht verbergen</translation>
    </message>
    <message>
      <source>Notice</source>
      <translation>Hinweis</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Bericht</translation>
    </message>
    <message>
      <source>Show report</source>
      <translation>Bericht zeigen</translation>
    </message>
  </context>
  <context>
    <name>OfferList</name>
    <message>
      <source>Data sets</source>
      <translation>Datensätze</translation>
    </message>
  </context>
  <context>
    <name>OfferModel</name>
    <message>
      <source>downloaded</source>
      <translation>heruntergeladen</translation>
    </message>
  </context>
  <context>
    <name>OffersTab</name>
    <message>
      <source>&amp;Add to the catalogue</source>
      <translation>Zum Katalog hin&amp;zufügen</translation>
    </message>
    <message>
      <source>&amp;Download and add</source>
      <translation>Herunterladen &amp;und hinzufügen</translation>
    </message>
    <message>
      <source>&amp;Go on downloading</source>
      <translation>&amp;Weiter herunterladen</translation>
    </message>
    <message>
      <source>Fetch it agai&amp;n</source>
      <translation>&amp;Noch einmal holen</translation>
    </message>
    <message>
      <source>I accept these te&amp;rms</source>
      <translation>&amp;Ich nehme diese Bedingungen an</translation>
    </message>
    <message>
      <source>It is on this computer already: adding it sends nothing.</source>
      <translation>Er ist schon auf diesem Rechner: Ihn hinzuzufügen sendet nichts.</translation>
    </message>
    <message>
      <source>Nothing ships with the program and nothing is fetched by itself. Files come from their publishers, lie in the cache folder, and a download that was stopped goes on where it was.</source>
      <translation>Nichts davon kommt mit dem Programm, und nichts wird von selbst geholt. Die Dateien kommen von denen, die sie herausgeben, liegen im Cache-Ordner, und ein unterbrochener Download geht dort weiter, wo er war.</translation>
    </message>
    <message>
      <source>Open the publisher's page with the whole terms</source>
      <translation>Seite mit den ganzen Bedingungen öffnen</translation>
    </message>
    <message>
      <source>Terms: {terms}</source>
      <translation>Bedingungen: {terms}</translation>
    </message>
    <message>
      <source>{hosts} will see that somebody at your address fetches these files, and nothing else.</source>
      <translation>{hosts} sieht, dass jemand unter deiner Adresse diese Dateien holt, und sonst nichts.</translation>
    </message>
  </context>
  <context>
    <name>Onboarding</name>
    <message>
      <source>&amp;Getting started</source>
      <translation>&amp;Erste Schritte</translation>
    </message>
    <message>
      <source>Getting started</source>
      <translation>Erste Schritte</translation>
    </message>
  </context>
  <context>
    <name>OptionRow</name>
    <message>
      <source>Back to “{value}”</source>
      <translation>Zurück auf „{value}“</translation>
    </message>
    <message>
      <source>Counts from the next start.</source>
      <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
      <source>Reset {setting}</source>
      <translation>{setting} zurücksetzen</translation>
    </message>
  </context>
  <context>
    <name>OverviewTab</name>
    <message>
      <source>&amp;Get a data set</source>
      <translation>Daten&amp;satz holen</translation>
    </message>
    <message>
      <source>&amp;Remove source</source>
      <translation>Quelle e&amp;ntfernen</translation>
    </message>
    <message>
      <source>A&amp;dd a file…</source>
      <translation>Datei h&amp;inzufügen…</translation>
    </message>
    <message>
      <source>Add a f&amp;older…</source>
      <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
      <source>R&amp;ead them in</source>
      <translation>&amp;Einlesen</translation>
    </message>
    <message>
      <source>Sho&amp;w them now</source>
      <translation>&amp;Jetzt zeigen</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>Quellen</translation>
    </message>
    <message>
      <source>What is known of the films</source>
      <translation>Was über die Filme bekannt ist</translation>
    </message>
    <message>
      <source>You can also drop a file or folder onto this page.</source>
      <translation>Du kannst eine Datei oder einen Ordner auch auf diese Seite ziehen.</translation>
    </message>
  </context>
  <context>
    <name>Palette</name>
    <message numerus="yes">
      <source>%n hit(s)</source>
      <translation>
        <numerusform>%n Treffer</numerusform>
        <numerusform>%n Treffer</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Find anything…</source>
      <translation>A&amp;lles finden…</translation>
    </message>
    <message>
      <source>Act</source>
      <translation>Aktion</translation>
    </message>
    <message>
      <source>Command palette</source>
      <translation>Befehlspalette</translation>
    </message>
    <message>
      <source>Film</source>
      <translation>Film</translation>
    </message>
    <message>
      <source>Hits</source>
      <translation>Treffer</translation>
    </message>
    <message>
      <source>Nothing is called “{words}”. Try fewer letters.</source>
      <translation>Nichts heißt „{words}“. Versuch es mit weniger Buchstaben.</translation>
    </message>
    <message>
      <source>Page</source>
      <translation>Seite</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Person</translation>
    </message>
    <message>
      <source>Profile</source>
      <translation>Profil</translation>
    </message>
    <message>
      <source>Search acts, pages, settings, films and people</source>
      <translation>Aktionen, Seiten, Einstellungen, Filme und Personen suchen</translation>
    </message>
    <message>
      <source>Search everything</source>
      <translation>Alles durchsuchen</translation>
    </message>
    <message>
      <source>Searching films and people…</source>
      <translation>Filme und Personen werden gesucht…</translation>
    </message>
    <message>
      <source>Setting</source>
      <translation>Einstellung</translation>
    </message>
    <message>
      <source>Up and Down choose a hit, Enter does it, Escape closes</source>
      <translation>Hoch und Runter wählen einen Treffer, Eingabe führt ihn aus, Escape schließt</translation>
    </message>
    <message>
      <source>in force</source>
      <translation>gilt</translation>
    </message>
    <message>
      <source>off</source>
      <translation>aus</translation>
    </message>
    <message>
      <source>on</source>
      <translation>an</translation>
    </message>
    <message>
      <source>{setting}: {value}</source>
      <translation>{setting}: {value}</translation>
    </message>
  </context>
  <context>
    <name>PaletteDesk</name>
    <message numerus="yes">
      <source>%n film(s)</source>
      <translation>
        <numerusform>%n Film</numerusform>
        <numerusform>%n Filme</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>People</name>
    <message>
      <source>Directed by</source>
      <translation>Regie</translation>
    </message>
    <message>
      <source>Films with {person}; right-click for more</source>
      <translation>Filme mit {person}; Rechtsklick für mehr</translation>
    </message>
    <message>
      <source>Opens their films; the Menu key offers more</source>
      <translation>Öffnet die Filme; die Menütaste bietet mehr</translation>
    </message>
    <message>
      <source>With</source>
      <translation>Mit</translation>
    </message>
  </context>
  <context>
    <name>PeopleTab</name>
    <message>
      <source>&amp;Import a profile…</source>
      <translation>Profil &amp;importieren…</translation>
    </message>
    <message>
      <source>C&amp;reate</source>
      <translation>&amp;Anlegen</translation>
    </message>
    <message>
      <source>Chosen profile</source>
      <translation>Gewähltes Profil</translation>
    </message>
    <message>
      <source>Erased, can be brought back</source>
      <translation>Gelöscht, lässt sich zurückholen</translation>
    </message>
    <message>
      <source>Name of a new profile</source>
      <translation>Name eines neuen Profils</translation>
    </message>
    <message>
      <source>Read a profile from a JSON file</source>
      <translation>Ein Profil aus einer JSON-Datei lesen</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Zurückholen</translation>
    </message>
    <message>
      <source>Restore {name}</source>
      <translation>{name} zurückholen</translation>
    </message>
  </context>
  <context>
    <name>PersonPanel</name>
    <message>
      <source>&amp;Change…</source>
      <translation>Ä&amp;ndern…</translation>
    </message>
    <message>
      <source>&amp;Initial</source>
      <translation>&amp;Initiale</translation>
    </message>
    <message>
      <source>&amp;Name</source>
      <translation>&amp;Name</translation>
    </message>
    <message>
      <source>&amp;Open this profile</source>
      <translation>Dieses Profil &amp;öffnen</translation>
    </message>
    <message>
      <source>Age limit</source>
      <translation>Altersgrenze</translation>
    </message>
    <message>
      <source>Change the age limit</source>
      <translation>Altersgrenze ändern</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>Farbe</translation>
    </message>
    <message>
      <source>E&amp;xport…</source>
      <translation>E&amp;xportieren…</translation>
    </message>
    <message>
      <source>Erase &amp;profile…</source>
      <translation>Profil &amp;löschen…</translation>
    </message>
    <message>
      <source>Initial</source>
      <translation>Initiale</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>One or two letters on the coloured disc</source>
      <translation>Ein oder zwei Buchstaben auf der farbigen Scheibe</translation>
    </message>
    <message>
      <source>Take it along</source>
      <translation>Mitnehmen</translation>
    </message>
  </context>
  <context>
    <name>Phrases</name>
    <message>
      <source>a film</source>
      <translation>einem Film</translation>
    </message>
    <message>
      <source>act</source>
      <translation>Aktion</translation>
    </message>
    <message>
      <source>answer about {}</source>
      <translation>Antwort zu {}</translation>
    </message>
    <message>
      <source>away from {}</source>
      <translation>weg von {}</translation>
    </message>
    <message>
      <source>change of weight</source>
      <translation>geändertes Gewicht</translation>
    </message>
    <message>
      <source>clearing of {}</source>
      <translation>Zurücknehmen bei {}</translation>
    </message>
    <message>
      <source>deleted signal</source>
      <translation>gelöschtes Signal</translation>
    </message>
    <message>
      <source>less {}</source>
      <translation>weniger {}</translation>
    </message>
    <message>
      <source>liked: {}</source>
      <translation>gemocht: {}</translation>
    </message>
    <message>
      <source>mention of {}</source>
      <translation>Erwähnung von {}</translation>
    </message>
    <message>
      <source>message “{}”</source>
      <translation>Nachricht „{}“</translation>
    </message>
    <message>
      <source>mood: {}</source>
      <translation>Stimmung: {}</translation>
    </message>
    <message>
      <source>move on the map</source>
      <translation>Zug auf der Karte</translation>
    </message>
    <message>
      <source>muting</source>
      <translation>Stummschalten</translation>
    </message>
    <message>
      <source>near {}</source>
      <translation>bei {}</translation>
    </message>
    <message>
      <source>new</source>
      <translation>neu</translation>
    </message>
    <message>
      <source>not like: {}</source>
      <translation>nicht wie: {}</translation>
    </message>
    <message>
      <source>rating of {}</source>
      <translation>Bewertung von {}</translation>
    </message>
    <message>
      <source>removed chip</source>
      <translation>entfernter Chip</translation>
    </message>
    <message>
      <source>right there</source>
      <translation>genau dort</translation>
    </message>
    <message>
      <source>to watch: {}</source>
      <translation>zu sehen: {}</translation>
    </message>
    <message>
      <source>turned dial</source>
      <translation>gedrehter Regler</translation>
    </message>
    <message>
      <source>watchlist entry {}</source>
      <translation>Merken von {}</translation>
    </message>
    <message>
      <source>wish for {}</source>
      <translation>Wunsch nach {}</translation>
    </message>
    <message>
      <source>{:,}nd</source>
      <translation>{:,}.</translation>
    </message>
    <message>
      <source>{:,}rd</source>
      <translation>{:,}.</translation>
    </message>
    <message>
      <source>{:,}st</source>
      <translation>{:,}.</translation>
    </message>
    <message>
      <source>{:,}th</source>
      <translation>{:,}.</translation>
    </message>
    <message>
      <source>{:g} of 5: {}</source>
      <translation>{:g} von 5: {}</translation>
    </message>
    <message>
      <source>{} and {}</source>
      <translation>{} und {}</translation>
    </message>
    <message>
      <source>{} and {} more are new picks</source>
      <translation>{} und {} weitere sind neue Tipps</translation>
    </message>
    <message>
      <source>{} and {} more left</source>
      <translation>{} und {} weitere sind weg</translation>
    </message>
    <message>
      <source>{} is a new pick</source>
      <translation>{} ist ein neuer Tipp</translation>
    </message>
    <message>
      <source>{} left</source>
      <translation>{} ist weg</translation>
    </message>
    <message>
      <source>{} moved from {} to {}</source>
      <translation>{} vom {} auf den {} Platz</translation>
    </message>
    <message>
      <source>{} or {}</source>
      <translation>{} oder {}</translation>
    </message>
    <message>
      <source>{} ready</source>
      <translation>{} bereit</translation>
    </message>
    <message>
      <source>“less like” {}</source>
      <translation>„Weniger wie“ {}</translation>
    </message>
    <message>
      <source>“more like” {}</source>
      <translation>„Mehr wie“ {}</translation>
    </message>
    <message>
      <source>“never {}”</source>
      <translation>„Nie {}“</translation>
    </message>
    <message>
      <source>“not for me” for {}</source>
      <translation>„Nichts für mich“ für {}</translation>
    </message>
    <message>
      <source>“not tonight” for {}</source>
      <translation>„Heute nicht“ für {}</translation>
    </message>
    <message>
      <source>“seen” for {}</source>
      <translation>„Gesehen“ für {}</translation>
    </message>
    <message>
      <source>“{}”</source>
      <translation>„{}“</translation>
    </message>
  </context>
  <context>
    <name>PickStrip</name>
    <message>
      <source>Your first picks</source>
      <translation>Deine ersten Tipps</translation>
    </message>
    <message>
      <source>none yet</source>
      <translation>noch keine</translation>
    </message>
  </context>
  <context>
    <name>PosterDelegate</name>
    <message>
      <source>Rate {stars} (keys 1 to 5; with Shift half a star less; 0 clears)</source>
      <translation>{stars} geben (Tasten 1 bis 5; mit Umschalt einen halben Stern weniger; 0 löscht)</translation>
    </message>
  </context>
  <context>
    <name>PosterView</name>
    <message>
      <source>Poster of {film}</source>
      <translation>Poster von {film}</translation>
    </message>
  </context>
  <context>
    <name>PreviewModel</name>
    <message>
      <source>Film</source>
      <translation>Film</translation>
    </message>
    <message>
      <source>In the file</source>
      <translation>In der Datei</translation>
    </message>
    <message>
      <source>What it says</source>
      <translation>Was sie sagt</translation>
    </message>
  </context>
  <context>
    <name>PrivacySection</name>
    <message>
      <source>A remote model is off until you switch it on</source>
      <translation>Ein entferntes Modell ist aus, bis du es einschaltest</translation>
    </message>
    <message>
      <source>Diagnostics can be passed on</source>
      <translation>Die Diagnose darf weitergegeben werden</translation>
    </message>
    <message>
      <source>It counts for one profile and one address, after you have read what will be sent. Your messages and what describes your taste then go to that server, and the bar at the bottom says so. The last requests can be read as they were sent. A guest stays offline.</source>
      <translation>Es gilt für ein Profil und eine Adresse, nachdem du gelesen hast, was gesendet wird. Deine Nachrichten und was deinen Geschmack beschreibt gehen dann an diesen Server, und die Leiste unten sagt es. Die letzten Anfragen kannst du lesen, wie sie gesendet wurden. Ein Gast bleibt offline.</translation>
    </message>
    <message>
      <source>It holds warnings and errors. It may name a file or a film, so look at it before you pass it on.</source>
      <translation>Es enthält Warnungen und Fehler. Es kann eine Datei oder einen Film nennen; sieh es dir an, bevor du es weitergibst.</translation>
    </message>
    <message>
      <source>Nothing is sent unless you ask for it</source>
      <translation>Nichts wird gesendet, außer du willst es</translation>
    </message>
    <message>
      <source>One file a person, in a folder of this computer. You can read it as JSON, take single things out of the ledger, and erase all of it. A guest leaves nothing behind.</source>
      <translation>Eine Datei pro Person, in einem Ordner dieses Computers. Du kannst sie als JSON lesen, Einzelnes aus dem Logbuch nehmen und alles löschen. Ein Gast hinterlässt nichts.</translation>
    </message>
    <message>
      <source>Privacy</source>
      <translation>Privatsphäre</translation>
    </message>
    <message>
      <source>Profiles are not encrypted</source>
      <translation>Profile sind nicht verschlüsselt</translation>
    </message>
    <message>
      <source>Reading, picks and reasons need nobody: a test watches every process of the program for any use of the network while it answers. One part alone can open a connection, and only for what you ask for: downloads of data sets, models and encoders, questions to TMDB with your own key, and a remote model. Each names first who is asked, and the bar at the bottom counts every request.</source>
      <translation>Lesen, Tipps und Gründe brauchen niemanden: Ein Test überwacht jeden Prozess des Programms, während es antwortet, auf jede Nutzung des Netzes. Nur ein Teil kann Verbindungen öffnen, und nur für das, was du willst: Downloads von Datensätzen, Modellen und Encodern, Fragen an TMDB mit deinem eigenen Schlüssel und ein entferntes Modell. Jedes nennt vorher, wer gefragt wird, und die Leiste unten zählt jede Anfrage.</translation>
    </message>
    <message>
      <source>The log stays here</source>
      <translation>Das Protokoll bleibt hier</translation>
    </message>
    <message>
      <source>They hold versions, sizes and places in the code: no title, no message and no name of a profile.</source>
      <translation>Sie enthält Versionen, Größen und Stellen im Code: keinen Titel, keine Nachricht und keinen Profilnamen.</translation>
    </message>
    <message>
      <source>What leaves this computer, and what stays on it.</source>
      <translation>Was diesen Computer verlässt und was auf ihm bleibt.</translation>
    </message>
    <message>
      <source>What you say and rate is kept in your profile</source>
      <translation>Was du sagst und bewertest, bleibt in deinem Profil</translation>
    </message>
    <message>
      <source>Whoever can read your files can read them. The PIN of an age limit keeps children from films, not people from files.</source>
      <translation>Wer deine Dateien lesen kann, kann sie lesen. Die PIN einer Altersgrenze hält Kinder von Filmen fern, nicht Leute von Dateien.</translation>
    </message>
  </context>
  <context>
    <name>ProfileController</name>
    <message>
      <source>Export {name}</source>
      <translation>{name} exportieren</translation>
    </message>
    <message>
      <source>Import a profile</source>
      <translation>Profil importieren</translation>
    </message>
    <message>
      <source>Imported: {name}</source>
      <translation>Importiert: {name}</translation>
    </message>
    <message>
      <source>New profile: {name}</source>
      <translation>Neues Profil: {name}</translation>
    </message>
    <message>
      <source>ReelReason profile (*.json)</source>
      <translation>ReelReason-Profil (*.json)</translation>
    </message>
    <message>
      <source>{name} looks different</source>
      <translation>{name} sieht jetzt anders aus</translation>
    </message>
    <message>
      <source>{name} was erased</source>
      <translation>{name} wurde gelöscht</translation>
    </message>
    <message>
      <source>{old} is called {new} now</source>
      <translation>{old} heißt jetzt {new}</translation>
    </message>
  </context>
  <context>
    <name>ProfileExports</name>
    <message>
      <source>&amp;Import a profile…</source>
      <translation>Profil &amp;importieren…</translation>
    </message>
    <message>
      <source>Document (*.pdf)</source>
      <translation>Dokument (*.pdf)</translation>
    </message>
    <message>
      <source>Export a table</source>
      <translation>Tabelle exportieren</translation>
    </message>
    <message>
      <source>Export for Letterboxd</source>
      <translation>Für Letterboxd exportieren</translation>
    </message>
    <message>
      <source>Films as a &amp;table (CSV)…</source>
      <translation>Filme als &amp;Tabelle (CSV)…</translation>
    </message>
    <message>
      <source>Films for &amp;Letterboxd (CSV)…</source>
      <translation>Filme für &amp;Letterboxd (CSV)…</translation>
    </message>
    <message>
      <source>Guest</source>
      <translation>Gast</translation>
    </message>
    <message>
      <source>Markdown (*.md)</source>
      <translation>Markdown (*.md)</translation>
    </message>
    <message>
      <source>Save chat</source>
      <translation>Chat sichern</translation>
    </message>
    <message>
      <source>Save the taste card</source>
      <translation>Geschmackskarte speichern</translation>
    </message>
    <message>
      <source>Table (*.csv)</source>
      <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
      <source>Taste &amp;card (PNG, PDF)…</source>
      <translation>Geschmacks&amp;bild (PNG, PDF)…</translation>
    </message>
    <message>
      <source>Taste profile as &amp;JSON…</source>
      <translation>Geschmacksprofil als &amp;JSON…</translation>
    </message>
    <message>
      <source>This c&amp;hat as Markdown…</source>
      <translation>Dieser &amp;Chat als Markdown…</translation>
    </message>
    <message>
      <source>Upright picture (*.png)</source>
      <translation>Hochformat (*.png)</translation>
    </message>
    <message>
      <source>Wide picture (*.png)</source>
      <translation>Querformat (*.png)</translation>
    </message>
  </context>
  <context>
    <name>Profiles</name>
    <message numerus="yes">
      <source>%n chat(s)</source>
      <translation>
        <numerusform>%n Chat</numerusform>
        <numerusform>%n Chats</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n film(s) rated</source>
      <translation>
        <numerusform>%n Film bewertet</numerusform>
        <numerusform>%n Filme bewertet</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Again</source>
      <translation>&amp;Noch einmal</translation>
    </message>
    <message>
      <source>&amp;Chats…</source>
      <translation>&amp;Chats…</translation>
    </message>
    <message>
      <source>&amp;Current PIN</source>
      <translation>&amp;Jetzige PIN</translation>
    </message>
    <message>
      <source>&amp;Erase</source>
      <translation>&amp;Löschen</translation>
    </message>
    <message>
      <source>&amp;Films</source>
      <translation>&amp;Filme</translation>
    </message>
    <message>
      <source>&amp;Guest, nothing is kept</source>
      <translation>&amp;Gast, nichts wird aufgehoben</translation>
    </message>
    <message>
      <source>&amp;Keep</source>
      <translation>&amp;Behalten</translation>
    </message>
    <message>
      <source>&amp;Manage profiles…</source>
      <translation>Profile &amp;verwalten…</translation>
    </message>
    <message>
      <source>&amp;New PIN</source>
      <translation>&amp;Neue PIN</translation>
    </message>
    <message>
      <source>&amp;Open</source>
      <translation>&amp;Öffnen</translation>
    </message>
    <message>
      <source>&amp;PIN</source>
      <translation>&amp;PIN</translation>
    </message>
    <message>
      <source>&amp;Profiles</source>
      <translation>&amp;Profile</translation>
    </message>
    <message>
      <source>&amp;Set</source>
      <translation>&amp;Festlegen</translation>
    </message>
    <message>
      <source>&amp;Switch to</source>
      <translation>&amp;Wechseln zu</translation>
    </message>
    <message>
      <source>&amp;Unlock</source>
      <translation>&amp;Entsperren</translation>
    </message>
    <message>
      <source>&amp;Watch together…</source>
      <translation>&amp;Zusammen schauen…</translation>
    </message>
    <message>
      <source>Age limit</source>
      <translation>Altersgrenze</translation>
    </message>
    <message>
      <source>Age limit of {name}</source>
      <translation>Altersgrenze von {name}</translation>
    </message>
    <message>
      <source>Age limit of {name} changed</source>
      <translation>Altersgrenze von {name} geändert</translation>
    </message>
    <message>
      <source>All films</source>
      <translation>Alle Filme</translation>
    </message>
    <message>
      <source>Blue</source>
      <translation>Blau</translation>
    </message>
    <message>
      <source>Brown</source>
      <translation>Braun</translation>
    </message>
    <message>
      <source>Cannot be opened</source>
      <translation>Lässt sich nicht öffnen</translation>
    </message>
    <message>
      <source>Chats</source>
      <translation>Chats</translation>
    </message>
    <message>
      <source>Current PIN</source>
      <translation>Jetzige PIN</translation>
    </message>
    <message>
      <source>Enter opens a chat, F2 renames it, Delete puts it into the bin</source>
      <translation>Eingabe öffnet einen Chat, F2 benennt ihn um, Entf legt ihn in den Papierkorb</translation>
    </message>
    <message>
      <source>Enter opens the film</source>
      <translation>Eingabe öffnet den Film</translation>
    </message>
    <message>
      <source>Enter opens the profile</source>
      <translation>Eingabe öffnet das Profil</translation>
    </message>
    <message>
      <source>Erase profile</source>
      <translation>Profil löschen</translation>
    </message>
    <message>
      <source>Erase the profile “{name}”?</source>
      <translation>Das Profil „{name}“ löschen?</translation>
    </message>
    <message>
      <source>Films for both</source>
      <translation>Filme für beide</translation>
    </message>
    <message>
      <source>Films from a higher age on are then shown nowhere: not in chat, browsing, the map or reasons.</source>
      <translation>Filme ab höherem Alter erscheinen dann nirgends: nicht im Chat, beim Stöbern, auf der Karte oder in Gründen.</translation>
    </message>
    <message>
      <source>Films up to {age} years, guarded by a PIN</source>
      <translation>Filme bis {age} Jahre, durch eine PIN geschützt</translation>
    </message>
    <message>
      <source>Films up to {age} years, without a PIN</source>
      <translation>Filme bis {age} Jahre, ohne PIN</translation>
    </message>
    <message>
      <source>Gold</source>
      <translation>Gold</translation>
    </message>
    <message>
      <source>Green</source>
      <translation>Grün</translation>
    </message>
    <message>
      <source>Guest</source>
      <translation>Gast</translation>
    </message>
    <message>
      <source>Keep the current one</source>
      <translation>Die jetzige behalten</translation>
    </message>
    <message>
      <source>New PIN</source>
      <translation>Neue PIN</translation>
    </message>
    <message>
      <source>New PIN again</source>
      <translation>Neue PIN noch einmal</translation>
    </message>
    <message>
      <source>New chat</source>
      <translation>Neuer Chat</translation>
    </message>
    <message>
      <source>No limit</source>
      <translation>Keine Grenze</translation>
    </message>
    <message>
      <source>Nothing is known about this taste yet: a few rated films are enough.</source>
      <translation>Über diesen Geschmack ist noch nichts bekannt: Ein paar bewertete Filme genügen.</translation>
    </message>
    <message>
      <source>Nothing was said yet</source>
      <translation>Noch nichts gesagt</translation>
    </message>
    <message>
      <source>Open now</source>
      <translation>Jetzt offen</translation>
    </message>
    <message>
      <source>Orange</source>
      <translation>Orange</translation>
    </message>
    <message>
      <source>PIN</source>
      <translation>PIN</translation>
    </message>
    <message>
      <source>Pink</source>
      <translation>Rosa</translation>
    </message>
    <message>
      <source>Profile</source>
      <translation>Profil</translation>
    </message>
    <message>
      <source>Profile: {name}</source>
      <translation>Profil: {name}</translation>
    </message>
    <message>
      <source>Profiles</source>
      <translation>Profile</translation>
    </message>
    <message>
      <source>Red</source>
      <translation>Rot</translation>
    </message>
    <message>
      <source>Switch profile</source>
      <translation>Profil wechseln</translation>
    </message>
    <message>
      <source>Teal</source>
      <translation>Petrol</translation>
    </message>
    <message>
      <source>The two new PINs differ.</source>
      <translation>Die beiden neuen PINs sind verschieden.</translation>
    </message>
    <message>
      <source>Up to {age} years</source>
      <translation>Bis {age} Jahre</translation>
    </message>
    <message>
      <source>Violet</source>
      <translation>Violett</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>Gestern</translation>
    </message>
    <message>
      <source>You can take this back until you close the window.</source>
      <translation>Du kannst das zurücknehmen, bis du das Fenster schließt.</translation>
    </message>
    <message>
      <source>in the bin</source>
      <translation>im Papierkorb</translation>
    </message>
    <message>
      <source>messages: {n}</source>
      <translation>Nachrichten: {n}</translation>
    </message>
    <message>
      <source>open in this window</source>
      <translation>in diesem Fenster offen</translation>
    </message>
    <message>
      <source>open now</source>
      <translation>jetzt offen</translation>
    </message>
    <message>
      <source>up to {age}</source>
      <translation>bis {age}</translation>
    </message>
    <message>
      <source>{age}+</source>
      <translation>ab {age}</translation>
    </message>
    <message>
      <source>{hours} h {minutes:02d}</source>
      <translation>{hours} h {minutes:02d}</translation>
    </message>
    <message>
      <source>{name} has an age limit. Type its PIN to go on.</source>
      <translation>{name} hat eine Altersgrenze. Gib die PIN ein, um weiterzumachen.</translation>
    </message>
    <message>
      <source>{name}: about {stars} of 5 stars</source>
      <translation>{name}: etwa {stars} von 5 Sternen</translation>
    </message>
    <message>
      <source>{name}: switch profile</source>
      <translation>{name}: Profil wechseln</translation>
    </message>
    <message>
      <source>{n} or more signs</source>
      <translation>{n} oder mehr Zeichen</translation>
    </message>
  </context>
  <context>
    <name>ProfilesPage</name>
    <message>
      <source>C&amp;hats</source>
      <translation>&amp;Chats</translation>
    </message>
    <message>
      <source>Peop&amp;le</source>
      <translation>&amp;Personen</translation>
    </message>
    <message>
      <source>Profiles</source>
      <translation>Profile</translation>
    </message>
    <message>
      <source>Watch to&amp;gether</source>
      <translation>&amp;Zusammen schauen</translation>
    </message>
  </context>
  <context>
    <name>ProgressStrip</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Cancel: {work}</source>
      <translation>Abbrechen: {work}</translation>
    </message>
    <message>
      <source>Starting…</source>
      <translation>Es beginnt…</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>Wird gestoppt…</translation>
    </message>
    <message>
      <source>Stopping… What is done is kept, and the same goes on from there.</source>
      <translation>Wird angehalten… Was fertig ist, bleibt, und dasselbe geht von dort weiter.</translation>
    </message>
    <message>
      <source>{done} of {all}</source>
      <translation>{done} von {all}</translation>
    </message>
    <message>
      <source>{n} s left</source>
      <translation>noch {n} s</translation>
    </message>
    <message>
      <source>{size} a second</source>
      <translation>{size} pro Sekunde</translation>
    </message>
  </context>
  <context>
    <name>Questions</name>
    <message>
      <source>Away from here</source>
      <translation>Weg von hier</translation>
    </message>
    <message>
      <source>Draw around some films. With keys: arrows move the frame, Shift sizes it, Enter takes it.</source>
      <translation>Zieh einen Kreis um Filme. Mit Tasten: Pfeile bewegen den Rahmen, Umschalt ändert seine Größe, Eingabe nimmt ihn.</translation>
    </message>
    <message>
      <source>Go there</source>
      <translation>Dorthin</translation>
    </message>
    <message>
      <source>Let go to move your taste here, near {film}. Esc lets go without moving.</source>
      <translation>Loslassen bewegt deinen Geschmack hierher, in die Nähe von {film}. Esc lässt los, ohne zu bewegen.</translation>
    </message>
    <message>
      <source>More from here</source>
      <translation>Mehr von hier</translation>
    </message>
    <message>
      <source>Open film</source>
      <translation>Film öffnen</translation>
    </message>
    <message>
      <source>Show these</source>
      <translation>Diese zeigen</translation>
    </message>
    <message>
      <source>This place</source>
      <translation>Dieser Ort</translation>
    </message>
    <message>
      <source>Why {film}?</source>
      <translation>Warum {film}?</translation>
    </message>
  </context>
  <context>
    <name>RateTile</name>
    <message>
      <source>Rate {film}</source>
      <translation>{film} bewerten</translation>
    </message>
  </context>
  <context>
    <name>RatingRound</name>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Enough</source>
      <translation>Genug</translation>
    </message>
    <message>
      <source>Haven’t seen it (N)</source>
      <translation>Kenne ich nicht (N)</translation>
    </message>
    <message>
      <source>Seen, no rating (S)</source>
      <translation>Gesehen, keine Bewertung (S)</translation>
    </message>
    <message>
      <source>{place} of {all} · {time}</source>
      <translation>{place} von {all} · {time}</translation>
    </message>
  </context>
  <context>
    <name>Reasons</name>
    <message>
      <source>A widely known starting point — tell me more and it gets personal.</source>
      <translation>Ein bekannter Einstieg – erzähl mehr, dann wird es persönlich.</translation>
    </message>
    <message>
      <source>And {} directed it.</source>
      <translation>Und Regie führt {}.</translation>
    </message>
    <message>
      <source>And {} is in it.</source>
      <translation>Und {} spielt mit.</translation>
    </message>
    <message>
      <source>Because of {}</source>
      <translation>Wegen {}</translation>
    </message>
    <message>
      <source>Because you like {}, who directed it.</source>
      <translation>Weil du {} magst, hier auf dem Regiestuhl.</translation>
    </message>
    <message>
      <source>Because you like {}, who is in it.</source>
      <translation>Weil du {} magst, hier vor der Kamera.</translation>
    </message>
    <message>
      <source>Because you loved {}</source>
      <translation>Weil du {} geliebt hast</translation>
    </message>
    <message>
      <source>Close to {}</source>
      <translation>Nah an {}</translation>
    </message>
    <message>
      <source>Closest to what you said: {}.</source>
      <translation>Am nächsten an deinen Worten: {}.</translation>
    </message>
    <message>
      <source>In the neighbourhood of {}</source>
      <translation>In der Nachbarschaft von {}</translation>
    </message>
    <message>
      <source>It also answers your wish for {}.</source>
      <translation>Er erfüllt auch deinen Wunsch nach {}.</translation>
    </message>
    <message>
      <source>It also comes close to something {}.</source>
      <translation>Er ist auch annähernd {}.</translation>
    </message>
    <message>
      <source>It also comes close to what may suit you while you sound {}.</source>
      <translation>Er kommt auch dem nahe, was dir guttun könnte, solange du {} klingst.</translation>
    </message>
    <message>
      <source>It also comes close to {}.</source>
      <translation>Er ist auch nah an {}.</translation>
    </message>
    <message>
      <source>It also fits your words {}.</source>
      <translation>Er passt auch zu deinen Worten {}.</translation>
    </message>
    <message>
      <source>It also keeps clear of something {}.</source>
      <translation>Er ist auch nicht {}.</translation>
    </message>
    <message>
      <source>It also keeps clear of {}.</source>
      <translation>Er kommt auch ohne {} aus.</translation>
    </message>
    <message>
      <source>It also lies where you pointed: {}.</source>
      <translation>Er liegt auch dort, wohin du gezeigt hast: {}.</translation>
    </message>
    <message>
      <source>It answers your wish for {}.</source>
      <translation>Er erfüllt deinen Wunsch nach {}.</translation>
    </message>
    <message>
      <source>It comes close to something {}.</source>
      <translation>Er ist annähernd {}.</translation>
    </message>
    <message>
      <source>It comes close to {}.</source>
      <translation>Er ist nah an {}.</translation>
    </message>
    <message>
      <source>It fits what you asked for ({}), and it is widely known.</source>
      <translation>Er passt zu deinen Vorgaben ({}) und ist weithin bekannt.</translation>
    </message>
    <message>
      <source>It fits what you asked for ({}).</source>
      <translation>Er passt zu deinen Vorgaben ({}).</translation>
    </message>
    <message>
      <source>It is also further than most from {}, which you did not like.</source>
      <translation>Er ist außerdem weiter als die meisten von {} entfernt, und den mochtest du nicht.</translation>
    </message>
    <message>
      <source>It is also set in {}, as you wanted.</source>
      <translation>Schauplatz ist auch {}, wie gewünscht.</translation>
    </message>
    <message>
      <source>It is also {}, as you wanted.</source>
      <translation>Er ist auch {}, wie gewünscht.</translation>
    </message>
    <message>
      <source>It is set in {}, as you wanted.</source>
      <translation>Schauplatz ist {}, wie gewünscht.</translation>
    </message>
    <message>
      <source>It is {}, as you wanted.</source>
      <translation>Er ist {}, wie gewünscht.</translation>
    </message>
    <message>
      <source>It is {}, which counts a little while you sound {}.</source>
      <translation>Er ist {}, was ein wenig zählt, solange du {} klingst.</translation>
    </message>
    <message>
      <source>It keeps clear of something {}, as you asked.</source>
      <translation>Er ist nicht {}, wie gewünscht.</translation>
    </message>
    <message>
      <source>It keeps clear of {}, as you asked.</source>
      <translation>Er kommt ohne {} aus, wie gewünscht.</translation>
    </message>
    <message>
      <source>It lies where you pointed: {}.</source>
      <translation>Er liegt dort, wohin du gezeigt hast: {}.</translation>
    </message>
    <message>
      <source>It made the list even though it is like {}, which you did not like.</source>
      <translation>Er steht hier, obwohl er {} ähnelt, und den mochtest du nicht.</translation>
    </message>
    <message>
      <source>It made the list even though you asked for something {}, which it does not offer.</source>
      <translation>Er steht hier, obwohl du es {} wolltest und er das nicht ist.</translation>
    </message>
    <message>
      <source>It made the list even though you asked for {}, which it does not offer.</source>
      <translation>Er steht hier, obwohl du dir {} gewünscht hast und er das nicht bietet.</translation>
    </message>
    <message>
      <source>It made the list even though you pointed elsewhere: {}.</source>
      <translation>Er steht hier, obwohl du woanders hingezeigt hast: {}.</translation>
    </message>
    <message>
      <source>It made the list even though you sound {}, which speaks against it a little.</source>
      <translation>Er steht hier, obwohl du {} klingst, was ein wenig gegen ihn spricht.</translation>
    </message>
    <message>
      <source>It made the list even though you wanted less of something {}.</source>
      <translation>Er steht hier, obwohl du es weniger {} wolltest.</translation>
    </message>
    <message>
      <source>It made the list even though you wanted less of {}.</source>
      <translation>Er steht hier, obwohl du weniger {} wolltest.</translation>
    </message>
    <message>
      <source>It made the list even though {} points elsewhere.</source>
      <translation>Er steht hier, obwohl {} woanders hinweist.</translation>
    </message>
    <message>
      <source>It made the list even though {} pulls the other way.</source>
      <translation>Er steht hier, obwohl {} in die andere Richtung zieht.</translation>
    </message>
    <message>
      <source>Its themes also include {}.</source>
      <translation>Zu seinen Themen gehört auch {}.</translation>
    </message>
    <message>
      <source>Its themes include {}, as you wanted.</source>
      <translation>Zu seinen Themen gehört {}, wie gewünscht.</translation>
    </message>
    <message>
      <source>Nothing you said speaks for it more than for others yet — tell me more and it gets personal.</source>
      <translation>Noch spricht nichts von dem, was du gesagt hast, mehr für ihn als für andere – erzähl mehr, dann wird es persönlich.</translation>
    </message>
    <message>
      <source>Of everything you told me, {} pulls hardest in this direction.</source>
      <translation>Von allem, was du erzählt hast, zieht {} am stärksten hierher.</translation>
    </message>
    <message>
      <source>Since you love {}</source>
      <translation>Weil du {} liebst</translation>
    </message>
    <message>
      <source>Something {}, as you asked.</source>
      <translation>Wie gewünscht {}.</translation>
    </message>
    <message>
      <source>This is what {} comes closest to.</source>
      <translation>Hierher passt {} am besten.</translation>
    </message>
    <message>
      <source>Without {} this would fall from {} to {}.</source>
      <translation>Ohne {} fiele er vom {} auf den {} Platz.</translation>
    </message>
    <message>
      <source>You asked for something {}: here it is.</source>
      <translation>Auf Wunsch {}.</translation>
    </message>
    <message>
      <source>You asked for {}: here it is.</source>
      <translation>Auf Wunsch: {}.</translation>
    </message>
    <message>
      <source>You did not like {}: this is less like it than most films are.</source>
      <translation>Du mochtest {} nicht: Diesem ist er weniger ähnlich als die meisten.</translation>
    </message>
    <message>
      <source>You loved {}</source>
      <translation>Du mochtest {} sehr</translation>
    </message>
    <message>
      <source>You sound {}, and it comes close to what may suit that.</source>
      <translation>Du klingst {}, und er kommt dem nahe, was dazu passt.</translation>
    </message>
    <message>
      <source>You sound {}, so it counts a little that this is {}.</source>
      <translation>Du klingst {}, darum zählt ein wenig, dass er {} ist.</translation>
    </message>
    <message>
      <source>You wanted something {}; this has it.</source>
      <translation>Gewünscht war {}; das ist er.</translation>
    </message>
    <message>
      <source>You wanted {}; this has it.</source>
      <translation>Gewünscht war {}; hier gibt es das.</translation>
    </message>
    <message>
      <source>You wished for something {}, and it is.</source>
      <translation>Du wolltest es {}, und er ist es.</translation>
    </message>
    <message>
      <source>Your love of {} leads here</source>
      <translation>Deine Liebe zu {} führt hierher</translation>
    </message>
    <message>
      <source>Your words {} point here more than anything else.</source>
      <translation>Deine Worte {} führen am stärksten hierher.</translation>
    </message>
    <message>
      <source>both are set in {}</source>
      <translation>Schauplatz beider: {}</translation>
    </message>
    <message>
      <source>both are {}</source>
      <translation>beide sind {}</translation>
    </message>
    <message>
      <source>both turn on {}</source>
      <translation>in beiden geht es um {}</translation>
    </message>
    <message>
      <source>close to something {}, as you asked</source>
      <translation>annähernd {}, wie gewünscht</translation>
    </message>
    <message>
      <source>close to what may suit your mood</source>
      <translation>nah an dem, was zu deiner Stimmung passt</translation>
    </message>
    <message>
      <source>close to {}</source>
      <translation>nah an {}</translation>
    </message>
    <message>
      <source>close to {}, as you asked</source>
      <translation>nah an {}, wie gewünscht</translation>
    </message>
    <message>
      <source>directed by {}</source>
      <translation>Regie: {}</translation>
    </message>
    <message>
      <source>here too it is about {}</source>
      <translation>auch hier geht es um {}</translation>
    </message>
    <message>
      <source>it answers {}</source>
      <translation>passt zu {}</translation>
    </message>
    <message>
      <source>it lies {}, as you pointed</source>
      <translation>liegt {}, wie du gezeigt hast</translation>
    </message>
    <message>
      <source>not much like {}</source>
      <translation>kaum wie {}</translation>
    </message>
    <message>
      <source>something {}, as you asked</source>
      <translation>{}, wie gewünscht</translation>
    </message>
    <message>
      <source>the same mix of {}</source>
      <translation>dieselbe Mischung aus {}</translation>
    </message>
    <message>
      <source>the {}s</source>
      <translation>die {}er</translation>
    </message>
    <message>
      <source>they share {}</source>
      <translation>sie teilen {}</translation>
    </message>
    <message>
      <source>with {}</source>
      <translation>mit {}</translation>
    </message>
    <message>
      <source>without something {}, as you asked</source>
      <translation>nicht {}, wie gewünscht</translation>
    </message>
    <message>
      <source>without {}, as you asked</source>
      <translation>ohne {}, wie gewünscht</translation>
    </message>
    <message>
      <source>your mood ({})</source>
      <translation>deine Stimmung ({})</translation>
    </message>
    <message>
      <source>your move on the map</source>
      <translation>deinen Zug auf der Karte</translation>
    </message>
    <message>
      <source>your wish for something {}</source>
      <translation>deinen Wunsch „{}“</translation>
    </message>
    <message>
      <source>your wish for {}</source>
      <translation>deinen Wunsch nach {}</translation>
    </message>
    <message>
      <source>your wish to keep clear of something {}</source>
      <translation>deinen Wunsch „nicht {}“</translation>
    </message>
    <message>
      <source>your wish to keep clear of {}</source>
      <translation>deinen Wunsch „ohne {}“</translation>
    </message>
    <message>
      <source>your words {}</source>
      <translation>deine Worte {}</translation>
    </message>
    <message>
      <source>{} again</source>
      <translation>wieder {}</translation>
    </message>
    <message>
      <source>{} are in both</source>
      <translation>{} sind in beiden dabei</translation>
    </message>
    <message>
      <source>{} directed both</source>
      <translation>beide von {}</translation>
    </message>
    <message>
      <source>{} h {:02}</source>
      <translation>{} h {:02}</translation>
    </message>
    <message>
      <source>{} is in both</source>
      <translation>{} ist in beiden dabei</translation>
    </message>
    <message>
      <source>{} leads here</source>
      <translation>{} führt hierher</translation>
    </message>
    <message>
      <source>{} min</source>
      <translation>{} min</translation>
    </message>
    <message>
      <source>{} points the same way</source>
      <translation>{} weist in dieselbe Richtung</translation>
    </message>
    <message>
      <source>{} speaks for it too</source>
      <translation>Auch {} spricht für ihn</translation>
    </message>
    <message>
      <source>{}, as in {}</source>
      <translation>{}, wie in {}</translation>
    </message>
    <message>
      <source>{}, as you asked</source>
      <translation>{}, wie gewünscht</translation>
    </message>
    <message>
      <source>{}, as you sound {}</source>
      <translation>{}, denn du klingst {}</translation>
    </message>
  </context>
  <context>
    <name>RemoteSection</name>
    <message>
      <source>A language model on another machine: OpenAI, or your own server with vLLM, Ollama, llama.cpp or LM Studio. It is off until you switch it on, for your profile only, and it never chooses a film.</source>
      <translation>Ein Sprachmodell auf einem anderen Rechner: OpenAI oder dein eigener Server mit vLLM, Ollama, llama.cpp oder LM Studio. Es ist aus, bis du es einschaltest, gilt nur für dein Profil und wählt nie einen Film aus.</translation>
    </message>
    <message>
      <source>Remote model</source>
      <translation>Entferntes Modell</translation>
    </message>
    <message>
      <source>Send this to {host}?</source>
      <translation>Das an {host} senden?</translation>
    </message>
    <message>
      <source>Switch on</source>
      <translation>Einschalten</translation>
    </message>
    <message>
      <source>There is none in this window.</source>
      <translation>In diesem Fenster gibt es keines.</translation>
    </message>
    <message>
      <source>To describe your taste</source>
      <translation>Um deinen Geschmack zu beschreiben</translation>
    </message>
    <message>
      <source>To encode, while its encoder serves</source>
      <translation>Zum Kodieren, solange sein Encoder dient</translation>
    </message>
    <message>
      <source>To judge a reason, in evaluations only</source>
      <translation>Um einen Grund zu beurteilen, nur bei Auswertungen</translation>
    </message>
    <message>
      <source>To rate candidates</source>
      <translation>Um Kandidaten zu bewerten</translation>
    </message>
    <message>
      <source>To read a message</source>
      <translation>Um eine Nachricht zu lesen</translation>
    </message>
    <message>
      <source>To reply</source>
      <translation>Um zu antworten</translation>
    </message>
    <message>
      <source>To word reasons</source>
      <translation>Um Gründe zu formulieren</translation>
    </message>
    <message>
      <source>computed reasons of picks</source>
      <translation>berechnete Gründe der Vorschläge</translation>
    </message>
    <message>
      <source>films that you disliked</source>
      <translation>Filme, die dir nicht gefallen haben</translation>
    </message>
    <message>
      <source>films that you loved</source>
      <translation>Filme, die du liebst</translation>
    </message>
    <message>
      <source>genres and tones that you want less of</source>
      <translation>Genres und Stimmungen, von denen du weniger willst</translation>
    </message>
    <message>
      <source>genres and tones that you want more of</source>
      <translation>Genres und Stimmungen, von denen du mehr willst</translation>
    </message>
    <message>
      <source>the picked films with their reasons</source>
      <translation>die vorgeschlagenen Filme mit ihren Gründen</translation>
    </message>
    <message>
      <source>the sentences of your taste page</source>
      <translation>die Sätze deiner Geschmacksseite</translation>
    </message>
    <message>
      <source>their genres, people and length</source>
      <translation>ihre Genres, Beteiligten und Länge</translation>
    </message>
    <message>
      <source>titles and years of the films that compete</source>
      <translation>Titel und Jahre der Filme, die infrage kommen</translation>
    </message>
    <message>
      <source>what is known of you</source>
      <translation>was über dich bekannt ist</translation>
    </message>
    <message>
      <source>your earlier messages, once</source>
      <translation>deine früheren Nachrichten, einmal</translation>
    </message>
    <message>
      <source>your last messages</source>
      <translation>deine letzten Nachrichten</translation>
    </message>
    <message>
      <source>your limits</source>
      <translation>deine Grenzen</translation>
    </message>
    <message>
      <source>your message</source>
      <translation>deine Nachricht</translation>
    </message>
    <message>
      <source>{time} to {host}</source>
      <translation>{time} an {host}</translation>
    </message>
  </context>
  <context>
    <name>Replies</name>
    <message>
      <source>A fresh chat. Your ratings and your taste are still here; limits from the old chat are not.</source>
      <translation>Ein neuer Chat. Deine Bewertungen und dein Geschmack sind noch da, die Grenzen aus dem alten Chat nicht.</translation>
    </message>
    <message>
      <source>After that, {}.</source>
      <translation>Danach {}.</translation>
    </message>
    <message>
      <source>Also on the list: {}.</source>
      <translation>Auch auf der Liste: {}.</translation>
    </message>
    <message>
      <source>First of all {}.</source>
      <translation>Zuallererst {}.</translation>
    </message>
    <message>
      <source>First of all {}: {}.</source>
      <translation>Zuallererst {}: {}.</translation>
    </message>
    <message>
      <source>Gladly. Tell me how it was, and I learn.</source>
      <translation>Gern. Erzähl mir, wie er war, dann lerne ich.</translation>
    </message>
    <message>
      <source>Going by {}.</source>
      <translation>Ich gehe von {} aus.</translation>
    </message>
    <message>
      <source>Good company: {}.</source>
      <translation>Gute Gesellschaft: {}.</translation>
    </message>
    <message>
      <source>Goodbye, and enjoy the film.</source>
      <translation>Bis bald, und viel Freude mit dem Film.</translation>
    </message>
    <message>
      <source>Hello. Name a film or two that you love, and I take it from there.</source>
      <translation>Hallo. Nenn einen oder zwei Filme, die du liebst, dann geht es los.</translation>
    </message>
    <message>
      <source>Hello. What are you in the mood for?</source>
      <translation>Hallo. Worauf hast du Lust?</translation>
    </message>
    <message>
      <source>Hello. Which film could you watch again tonight?</source>
      <translation>Hallo. Welchen Film könntest du heute wieder sehen?</translation>
    </message>
    <message>
      <source>I am a program without a language model, and nothing is missing: reading, picks and reasons are computed here, on your computer. If you want one for freer wording, start the program with `python3 build/dev.py run --llm`; it adds llama.cpp, which compiles for some minutes and needs a C++ compiler.</source>
      <translation>Ich bin ein Programm ohne Sprachmodell, und es fehlt nichts: Lesen, Tipps und Gründe werden hier auf deinem Rechner berechnet. Wenn du eines für freiere Worte willst, starte das Programm mit `python3 build/dev.py run --llm`; das fügt llama.cpp hinzu, was ein paar Minuten kompiliert und einen C++-Compiler braucht.</translation>
    </message>
    <message>
      <source>I don't know {} yet; tell me a film like it.</source>
      <translation>Ich kenne {} noch nicht; nenn mir einen ähnlichen Film.</translation>
    </message>
    <message>
      <source>I don't know {} yet; tell me a film like them.</source>
      <translation>Ich kenne {} noch nicht; nenn mir einen ähnlichen Film.</translation>
    </message>
    <message>
      <source>I won't offer {} again.</source>
      <translation>Ich schlage {} nicht mehr vor.</translation>
    </message>
    <message>
      <source>I would begin with {}.</source>
      <translation>Ich finge mit {} an.</translation>
    </message>
    <message>
      <source>I would begin with {}: {}.</source>
      <translation>Ich finge mit {} an: {}.</translation>
    </message>
    <message>
      <source>Keeping to: {}.</source>
      <translation>Ich halte mich an: {}.</translation>
    </message>
    <message>
      <source>Less of this, then: {}.</source>
      <translation>Davon also weniger: {}.</translation>
    </message>
    <message>
      <source>Lift {} first: remove its chip, or tell me it does not matter.</source>
      <translation>Heb zuerst {} auf: Entferne den Chip, oder sag mir, dass es egal ist.</translation>
    </message>
    <message>
      <source>Looking for: {}.</source>
      <translation>Gesucht: {}.</translation>
    </message>
    <message>
      <source>Marked as seen: {}.</source>
      <translation>Als gesehen markiert: {}.</translation>
    </message>
    <message>
      <source>More like {}, then.</source>
      <translation>Also mehr wie {}.</translation>
    </message>
    <message>
      <source>My first pick is {}.</source>
      <translation>Mein erster Tipp ist {}.</translation>
    </message>
    <message>
      <source>My first pick is {}: {}.</source>
      <translation>Mein erster Tipp ist {}: {}.</translation>
    </message>
    <message>
      <source>No film in the catalogue fits all of that.</source>
      <translation>Kein Film im Katalog passt zu alledem.</translation>
    </message>
    <message>
      <source>No longer counted: {}.</source>
      <translation>Zählt nicht mehr: {}.</translation>
    </message>
    <message>
      <source>Noted: {}.</source>
      <translation>Notiert: {}.</translation>
    </message>
    <message>
      <source>On your watchlist: {}.</source>
      <translation>Auf deiner Merkliste: {}.</translation>
    </message>
    <message>
      <source>Only 1 film fits all of that; {}.</source>
      <translation>Nur 1 Film passt zu alledem; {}.</translation>
    </message>
    <message>
      <source>Only 1 film fits.</source>
      <translation>Nur 1 Film passt.</translation>
    </message>
    <message>
      <source>Only {} films fit all of that; {}.</source>
      <translation>Nur {} Filme passen zu alledem; {}.</translation>
    </message>
    <message>
      <source>Only {} films fit.</source>
      <translation>Nur {} Filme passen.</translation>
    </message>
    <message>
      <source>Ready to find you a film, thank you. What was the last one you loved?</source>
      <translation>Danke, bereit, dir einen Film zu finden. Welchen hast du zuletzt geliebt?</translation>
    </message>
    <message>
      <source>Say “something uplifting” or “a good cry” if you know which you need.</source>
      <translation>Sag auf Englisch „something uplifting“ oder „a good cry“, wenn du weißt, was du brauchst.</translation>
    </message>
    <message>
      <source>Start with {}.</source>
      <translation>Fang mit {} an.</translation>
    </message>
    <message>
      <source>Start with {}: {}.</source>
      <translation>Fang mit {} an: {}.</translation>
    </message>
    <message>
      <source>Starting from {}.</source>
      <translation>Ausgangspunkt: {}.</translation>
    </message>
    <message>
      <source>Steering away from {}.</source>
      <translation>Ich halte Abstand von {}.</translation>
    </message>
    <message>
      <source>Still to come for you: {}.</source>
      <translation>Hast du noch vor dir: {}.</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>Angehalten.</translation>
    </message>
    <message>
      <source>Taken back. Redo brings it here again.</source>
      <translation>Zurückgenommen. „Wiederholen“ holt es wieder her.</translation>
    </message>
    <message>
      <source>Tell me films you love or could not stand, people you like, a mood, or limits such as “under two hours”, “no horror” or “for my 8-year-old”. Ask “why the second one?” for the reason of a pick, or “what is Heat about?” for facts. Say “something older” or “not that one” to steer, and “undo” to take a step back.</source>
      <translation>Erzähl mir auf Englisch von Filmen, die du liebst oder nicht ausstehen konntest, von Leuten, die du magst, von einer Stimmung oder von Grenzen wie „under two hours“, „no horror“ oder „for my 8-year-old“. Frag „why the second one?“ nach dem Grund eines Tipps oder „what is Heat about?“ nach Fakten. Mit „something older“ oder „not that one“ lenkst du, mit „undo“ gehst du einen Schritt zurück.</translation>
    </message>
    <message>
      <source>That limit is lifted.</source>
      <translation>Diese Grenze ist aufgehoben.</translation>
    </message>
    <message>
      <source>Then {}.</source>
      <translation>Dann {}.</translation>
    </message>
    <message>
      <source>There are no picks to talk about yet. Name a film you love and I will make some.</source>
      <translation>Noch gibt es keine Tipps, über die wir reden könnten. Nenn einen Film, den du liebst, dann mache ich welche.</translation>
    </message>
    <message>
      <source>There were no words in that. Tell me a film you love, or what kind of evening it is.</source>
      <translation>Da waren keine Worte dabei. Nenn mir einen Film, den du liebst, oder sag, was für ein Abend es ist.</translation>
    </message>
    <message>
      <source>This reply is hidden by the age limit.</source>
      <translation>Diese Antwort verdeckt die Altersgrenze.</translation>
    </message>
    <message>
      <source>Those limits are lifted.</source>
      <translation>Diese Grenzen sind aufgehoben.</translation>
    </message>
    <message>
      <source>Which one do you mean: {}?</source>
      <translation>Welchen meinst du: {}?</translation>
    </message>
    <message>
      <source>Which {}: {}?</source>
      <translation>Welcher {}: {}?</translation>
    </message>
    <message>
      <source>With {} in mind.</source>
      <translation>Mit {} im Kopf.</translation>
    </message>
    <message>
      <source>You are welcome. Shall we look further?</source>
      <translation>Gern geschehen. Suchen wir weiter?</translation>
    </message>
    <message>
      <source>You know {}, so I leave that out.</source>
      <translation>Du kennst {}, das lasse ich also weg.</translation>
    </message>
    <message>
      <source>You know {}, so I leave those out.</source>
      <translation>Du kennst {}, die lasse ich also weg.</translation>
    </message>
    <message>
      <source>You sound angry, so funny and rousing films count a little more.</source>
      <translation>Du klingst wütend, darum zählen lustige und mitreißende Filme ein wenig mehr.</translation>
    </message>
    <message>
      <source>You sound cheerful, so light-hearted films count a little more.</source>
      <translation>Du klingst fröhlich, darum zählen unbeschwerte Filme ein wenig mehr.</translation>
    </message>
    <message>
      <source>You sound curious, so unusual films count a little more.</source>
      <translation>Du klingst neugierig, darum zählen ungewöhnliche Filme ein wenig mehr.</translation>
    </message>
    <message>
      <source>You sound in love, so romantic films count a little more.</source>
      <translation>Du klingst verliebt, darum zählen romantische Filme ein wenig mehr.</translation>
    </message>
    <message>
      <source>You sound sad, so gentle films count a little more.</source>
      <translation>Du klingst traurig, darum zählen sanfte Filme ein wenig mehr.</translation>
    </message>
    <message>
      <source>You sound tense, so calming films count a little more.</source>
      <translation>Du klingst angespannt, darum zählen beruhigende Filme ein wenig mehr.</translation>
    </message>
    <message>
      <source>You sound tired, so easy films count a little more.</source>
      <translation>Du klingst müde, darum zählen leichte Filme ein wenig mehr.</translation>
    </message>
    <message>
      <source>{} and {} more</source>
      <translation>{} und {} weitere</translation>
    </message>
    <message>
      <source>{} are not among the picks on screen, so there is no reason to show.</source>
      <translation>{} sind nicht unter den gezeigten Tipps, es gibt also keinen Grund zu zeigen.</translation>
    </message>
    <message>
      <source>{} holds back 1 other</source>
      <translation>{} hält 1 weiteren zurück</translation>
    </message>
    <message>
      <source>{} holds back {:,}</source>
      <translation>{} hält {:,} zurück</translation>
    </message>
    <message>
      <source>{} holds back {:,} others</source>
      <translation>{} hält {:,} weitere zurück</translation>
    </message>
    <message>
      <source>{} is not among the picks on screen, so there is no reason to show.</source>
      <translation>{} ist nicht unter den gezeigten Tipps, es gibt also keinen Grund zu zeigen.</translation>
    </message>
  </context>
  <context>
    <name>RestoreCard</name>
    <message>
      <source>Its settings, too</source>
      <translation>Auch ihre Einstellungen</translation>
    </message>
    <message>
      <source>Leave it</source>
      <translation>Sein lassen</translation>
    </message>
    <message>
      <source>Made {when}. Nothing here is overwritten: a name that is taken gets a number.</source>
      <translation>Vom {when}. Hier wird nichts überschrieben: Ein vergebener Name bekommt eine Nummer.</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Wiederherstellen</translation>
    </message>
    <message>
      <source>Restore this backup?</source>
      <translation>Diese Sicherung wiederherstellen?</translation>
    </message>
    <message>
      <source>There is no profile in it.</source>
      <translation>Es ist kein Profil darin.</translation>
    </message>
  </context>
  <context>
    <name>ReviewTab</name>
    <message>
      <source>Are they the same film?</source>
      <translation>Ist das derselbe Film?</translation>
    </message>
    <message>
      <source>Keys: S the same, T two films, L later, Backspace takes the last answer back.</source>
      <translation>Tasten: S derselbe, T zwei Filme, L später, Rücktaste nimmt die letzte Antwort zurück.</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Später</translation>
    </message>
    <message>
      <source>Nothing to decide: every film found its place.</source>
      <translation>Nichts zu entscheiden: Jeder Film hat seinen Platz gefunden.</translation>
    </message>
    <message>
      <source>Same film</source>
      <translation>Derselbe Film</translation>
    </message>
    <message>
      <source>Two films</source>
      <translation>Zwei Filme</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>unbekannt</translation>
    </message>
    <message>
      <source>{n} to decide; the surest come first.</source>
      <translation>{n} zu entscheiden; die sichersten zuerst.</translation>
    </message>
    <message>
      <source>{percent} alike: {why}</source>
      <translation>{percent} ähnlich: {why}</translation>
    </message>
  </context>
  <context>
    <name>RoundSummary</name>
    <message>
      <source>1 film rated</source>
      <translation>1 Film bewertet</translation>
    </message>
    <message>
      <source>Back to all films</source>
      <translation>Zurück zu allen Filmen</translation>
    </message>
    <message>
      <source>It took {time}. Every rating counts at once; Ctrl+Z takes back the last one.</source>
      <translation>Das hat {time} gedauert. Jede Bewertung zählt sofort; Strg+Z nimmt die letzte zurück.</translation>
    </message>
    <message>
      <source>No film rated</source>
      <translation>Kein Film bewertet</translation>
    </message>
    <message>
      <source>Rate ten more</source>
      <translation>Zehn weitere bewerten</translation>
    </message>
    <message>
      <source>See my picks</source>
      <translation>Meine Tipps zeigen</translation>
    </message>
    <message>
      <source>That is fine: films you have not seen say nothing. Another ten may suit better.</source>
      <translation>Das macht nichts: Filme, die du nicht kennst, sagen nichts. Zehn andere passen vielleicht besser.</translation>
    </message>
    <message>
      <source>There is none left to ask about.</source>
      <translation>Es ist keiner mehr übrig, nach dem sich fragen lässt.</translation>
    </message>
    <message>
      <source>You know every film here</source>
      <translation>Du kennst hier jeden Film</translation>
    </message>
    <message>
      <source>{n} films rated</source>
      <translation>{n} Filme bewertet</translation>
    </message>
  </context>
  <context>
    <name>SecondTurn</name>
    <message>
      <source>The language model rates: {done} of {total} films</source>
      <translation>Das Sprachmodell bewertet: {done} von {total} Filmen</translation>
    </message>
    <message>
      <source>The language model reads along</source>
      <translation>Das Sprachmodell liest mit</translation>
    </message>
    <message>
      <source>The language model words the reasons: {done} of {total}</source>
      <translation>Das Sprachmodell formuliert die Gründe: {done} von {total}</translation>
    </message>
  </context>
  <context>
    <name>SectionList</name>
    <message>
      <source>Sections</source>
      <translation>Abschnitte</translation>
    </message>
  </context>
  <context>
    <name>SelectionBar</name>
    <message>
      <source>&amp;Away from here</source>
      <translation>&amp;Weg von hier</translation>
    </message>
    <message>
      <source>&amp;More from here</source>
      <translation>&amp;Mehr von hier</translation>
    </message>
    <message>
      <source>&amp;Show these</source>
      <translation>&amp;Diese zeigen</translation>
    </message>
    <message numerus="yes">
      <source>Films here: %n</source>
      <translation>
        <numerusform>Filme hier: %n</numerusform>
        <numerusform>Filme hier: %n</numerusform>
      </translation>
    </message>
    <message>
      <source>Lists these films</source>
      <translation>Listet diese Filme auf</translation>
    </message>
    <message>
      <source>Moves your taste away from these films</source>
      <translation>Bewegt deinen Geschmack von diesen Filmen weg</translation>
    </message>
    <message>
      <source>Moves your taste towards these films</source>
      <translation>Bewegt deinen Geschmack zu diesen Filmen hin</translation>
    </message>
    <message>
      <source>Selection on the map</source>
      <translation>Auswahl auf der Karte</translation>
    </message>
  </context>
  <context>
    <name>SentCard</name>
    <message>
      <source>&amp;Erase these</source>
      <translation>Diese &amp;löschen</translation>
    </message>
    <message>
      <source>&amp;Look again</source>
      <translation>&amp;Noch einmal nachsehen</translation>
    </message>
    <message>
      <source>Nothing was sent for this profile.</source>
      <translation>Für dieses Profil wurde nichts gesendet.</translation>
    </message>
    <message>
      <source>What was sent</source>
      <translation>Was gesendet wurde</translation>
    </message>
    <message>
      <source>What was sent last</source>
      <translation>Zuletzt gesendet</translation>
    </message>
    <message>
      <source>Which request</source>
      <translation>Welche Anfrage</translation>
    </message>
  </context>
  <context>
    <name>Sentences</name>
    <message>
      <source>Goes to the field where messages are written</source>
      <translation>Geht zu dem Feld, in dem Nachrichten geschrieben werden</translation>
    </message>
    <message>
      <source>Name films you loved, people you follow, a mood or a limit. For example:</source>
      <translation>Nenne auf Englisch Filme, die du liebst, Leute, denen du folgst, eine Stimmung oder eine Grenze. Zum Beispiel:</translation>
    </message>
    <message>
      <source>Says this in the chat</source>
      <translation>Sagt das im Chat</translation>
    </message>
    <message>
      <source>Write it in your own words</source>
      <translation>In eigenen Worten schreiben</translation>
    </message>
  </context>
  <context>
    <name>Series</name>
    <message>
      <source>seen</source>
      <translation>gesehen</translation>
    </message>
  </context>
  <context>
    <name>ServerCard</name>
    <message>
      <source>&amp;Address</source>
      <translation>A&amp;dresse</translation>
    </message>
    <message>
      <source>&amp;Keep the server</source>
      <translation>Server &amp;merken</translation>
    </message>
    <message>
      <source>&amp;Model</source>
      <translation>M&amp;odell</translation>
    </message>
    <message>
      <source>&amp;Test the connection</source>
      <translation>Verbindung &amp;prüfen</translation>
    </message>
    <message>
      <source>Asking {host}…</source>
      <translation>{host} wird gefragt …</translation>
    </message>
    <message>
      <source>Model for &amp;vectors</source>
      <translation>Modell für &amp;Vektoren</translation>
    </message>
    <message>
      <source>No server was entered. Nothing can be sent.</source>
      <translation>Kein Server ist eingetragen. Es kann nichts gesendet werden.</translation>
    </message>
    <message>
      <source>Optional. It then stands among the encoders on the Models page.</source>
      <translation>Nicht nötig. Es steht dann auf der Seite Modelle bei den Encodern.</translation>
    </message>
    <message>
      <source>Server</source>
      <translation>Server</translation>
    </message>
    <message>
      <source>The way to {host} is not protected: others on the network can read what is sent, and the key.</source>
      <translation>Der Weg zu {host} ist nicht geschützt: Andere im Netz können lesen, was gesendet wird, und den Schlüssel.</translation>
    </message>
    <message>
      <source>{host} answers. Models: {n}</source>
      <translation>{host} antwortet. Modelle: {n}</translation>
    </message>
    <message>
      <source>{model} is not among them.</source>
      <translation>{model} ist nicht dabei.</translation>
    </message>
  </context>
  <context>
    <name>Settings</name>
    <message>
      <source>Changes apply at once.</source>
      <translation>Änderungen gelten sofort.</translation>
    </message>
  </context>
  <context>
    <name>SettingsPage</name>
    <message>
      <source>&amp;About ReelReason</source>
      <translation>Ü&amp;ber ReelReason</translation>
    </message>
    <message>
      <source>&amp;Log</source>
      <translation>&amp;Protokoll</translation>
    </message>
    <message>
      <source>&amp;Remote model</source>
      <translation>E&amp;ntferntes Modell</translation>
    </message>
    <message>
      <source>&amp;Settings</source>
      <translation>Ei&amp;nstellungen</translation>
    </message>
    <message>
      <source>About</source>
      <translation>Über</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>Suche leeren</translation>
    </message>
    <message>
      <source>D&amp;iagnostics</source>
      <translation>D&amp;iagnose</translation>
    </message>
    <message>
      <source>Diagnostics</source>
      <translation>Diagnose</translation>
    </message>
    <message>
      <source>Language &amp;model</source>
      <translation>Sprach&amp;modell</translation>
    </message>
    <message>
      <source>Language model</source>
      <translation>Sprachmodell</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>Protokoll</translation>
    </message>
    <message>
      <source>Looks</source>
      <translation>Aussehen</translation>
    </message>
    <message>
      <source>Model runtime</source>
      <translation>Modell-Laufzeit</translation>
    </message>
    <message>
      <source>My data</source>
      <translation>Meine Daten</translation>
    </message>
    <message>
      <source>No setting answers “{query}”.</source>
      <translation>Keine Einstellung passt zu „{query}“.</translation>
    </message>
    <message>
      <source>Privacy</source>
      <translation>Privatsphäre</translation>
    </message>
    <message>
      <source>Remote model</source>
      <translation>Entferntes Modell</translation>
    </message>
    <message>
      <source>Search settings</source>
      <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Where is my &amp;data</source>
      <translation>Wo sind meine &amp;Daten</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>Fenster</translation>
    </message>
    <message>
      <source>llama runtime</source>
      <translation>Llama Laufzeit Sprachmodell</translation>
    </message>
    <message>
      <source>profiles backup restore folder size where</source>
      <translation>Profile Sicherung wiederherstellen Ordner Größe wo</translation>
    </message>
    <message>
      <source>sent offline network requests guest</source>
      <translation>gesendet offline Netz Anfragen Gast</translation>
    </message>
    <message>
      <source>server openai ollama key sent</source>
      <translation>server openai ollama schlüssel gesendet</translation>
    </message>
    <message>
      <source>version licences licenses</source>
      <translation>Version Lizenzen</translation>
    </message>
    <message>
      <source>versions report copy</source>
      <translation>Versionen Bericht kopieren</translation>
    </message>
    <message>
      <source>warnings errors</source>
      <translation>Warnungen Fehler</translation>
    </message>
  </context>
  <context>
    <name>Shelf</name>
    <message>
      <source>Clear rating</source>
      <translation>Bewertung löschen</translation>
    </message>
    <message>
      <source>Copy title</source>
      <translation>Titel kopieren</translation>
    </message>
    <message>
      <source>Films</source>
      <translation>Filme</translation>
    </message>
    <message>
      <source>Films like this one</source>
      <translation>Ähnliche Filme</translation>
    </message>
    <message>
      <source>Less like this</source>
      <translation>Weniger davon</translation>
    </message>
    <message>
      <source>May be offered again</source>
      <translation>Darf wieder vorgeschlagen werden</translation>
    </message>
    <message>
      <source>More like this</source>
      <translation>Mehr davon</translation>
    </message>
    <message>
      <source>Not for me</source>
      <translation>Nichts für mich</translation>
    </message>
    <message>
      <source>Not seen</source>
      <translation>Nicht gesehen</translation>
    </message>
    <message>
      <source>Not tonight</source>
      <translation>Heute nicht</translation>
    </message>
    <message>
      <source>Off the watchlist</source>
      <translation>Von der Merkliste</translation>
    </message>
    <message>
      <source>Open film page</source>
      <translation>Filmseite öffnen</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>Bewerten</translation>
    </message>
    <message>
      <source>Seen</source>
      <translation>Gesehen</translation>
    </message>
    <message>
      <source>Watchlist</source>
      <translation>Merkliste</translation>
    </message>
    <message>
      <source>Why?</source>
      <translation>Warum?</translation>
    </message>
  </context>
  <context>
    <name>Shortcuts</name>
    <message>
      <source>&amp;Keyboard shortcuts</source>
      <translation>&amp;Tastenkürzel</translation>
    </message>
  </context>
  <context>
    <name>ShortcutsPage</name>
    <message numerus="yes">
      <source>%n shortcut(s)</source>
      <translation>
        <numerusform>%n Kürzel</numerusform>
        <numerusform>%n Kürzel</numerusform>
      </translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>Tastenkürzel</translation>
    </message>
    <message>
      <source>No shortcut has “{words}”.</source>
      <translation>Kein Kürzel enthält „{words}“.</translation>
    </message>
    <message>
      <source>Search an act or a key</source>
      <translation>Aktion oder Taste suchen</translation>
    </message>
    <message>
      <source>Search shortcuts</source>
      <translation>Kürzel durchsuchen</translation>
    </message>
    <message>
      <source>Shortcuts</source>
      <translation>Kürzel</translation>
    </message>
  </context>
  <context>
    <name>SignalList</name>
    <message>
      <source>&amp;Mute</source>
      <translation>&amp;Stumm schalten</translation>
    </message>
    <message>
      <source>&amp;Rate</source>
      <translation>&amp;Bewerten</translation>
    </message>
    <message>
      <source>&amp;Show film</source>
      <translation>&amp;Film zeigen</translation>
    </message>
    <message>
      <source>Count &amp;double</source>
      <translation>&amp;Doppelt zählen</translation>
    </message>
    <message>
      <source>Count &amp;half</source>
      <translation>&amp;Halb zählen</translation>
    </message>
    <message>
      <source>Count &amp;normally</source>
      <translation>&amp;Normal zählen</translation>
    </message>
    <message>
      <source>Dele&amp;te</source>
      <translation>&amp;Löschen</translation>
    </message>
    <message>
      <source>Delete all {n} signals of this &amp;chat</source>
      <translation>Alle {n} Signale dieses &amp;Chats löschen</translation>
    </message>
    <message>
      <source>Delete this signal (Del). Undo brings it back</source>
      <translation>Dieses Signal löschen (Entf). Rückgängig holt es zurück</translation>
    </message>
    <message>
      <source>How much this counts, 0 to 2 times (Left and Right)</source>
      <translation>Wie viel das zählt, 0- bis 2-mal (Links und Rechts)</translation>
    </message>
    <message>
      <source>Left and Right change the weight, M mutes, Delete deletes, Enter opens the film</source>
      <translation>Links und Rechts ändern das Gewicht, M schaltet stumm, Entf löscht, Eingabe öffnet den Film</translation>
    </message>
    <message>
      <source>Let it count again (M)</source>
      <translation>Wieder zählen lassen (M)</translation>
    </message>
    <message>
      <source>Mute: keep it, but do not count it (M)</source>
      <translation>Stumm: behalten, aber nicht zählen (M)</translation>
    </message>
    <message>
      <source>Rather &amp;less of it</source>
      <translation>Lieber &amp;weniger davon</translation>
    </message>
    <message>
      <source>Rather m&amp;ore of it</source>
      <translation>Lieber m&amp;ehr davon</translation>
    </message>
    <message>
      <source>Signals</source>
      <translation>Signale</translation>
    </message>
    <message>
      <source>Un&amp;mute</source>
      <translation>Nicht mehr &amp;stumm</translation>
    </message>
  </context>
  <context>
    <name>SourceModel</name>
    <message>
      <source>Dialogues</source>
      <translation>Dialoge</translation>
    </message>
    <message>
      <source>Films</source>
      <translation>Filme</translation>
    </message>
    <message>
      <source>Problems</source>
      <translation>Probleme</translation>
    </message>
    <message>
      <source>Ratings</source>
      <translation>Bewertungen</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Quelle</translation>
    </message>
    <message>
      <source>To decide</source>
      <translation>Zu klären</translation>
    </message>
    <message>
      <source>{source} (not read to the end)</source>
      <translation>{source} (nicht zu Ende gelesen)</translation>
    </message>
  </context>
  <context>
    <name>StarInput</name>
    <message>
      <source>Rate (keys 1 to 5; with Shift half a star less; 0 clears)</source>
      <translation>Bewerten (Tasten 1 bis 5; mit Umschalt einen halben Stern weniger; 0 löscht)</translation>
    </message>
    <message>
      <source>Your rating</source>
      <translation>Deine Bewertung</translation>
    </message>
    <message>
      <source>not rated</source>
      <translation>nicht bewertet</translation>
    </message>
    <message>
      <source>{rating}; keys 1 to 5 rate, 0 clears</source>
      <translation>{rating}; die Tasten 1 bis 5 bewerten, 0 löscht</translation>
    </message>
  </context>
  <context>
    <name>Stars</name>
    <message>
      <source>{stars} of 5</source>
      <translation>{stars} von 5</translation>
    </message>
  </context>
  <context>
    <name>StartDesk</name>
    <message>
      <source>Asked for: {vibe}</source>
      <translation>Gewünscht: {vibe}</translation>
    </message>
    <message>
      <source>Not asked for any more: {vibe}</source>
      <translation>Nicht mehr gewünscht: {vibe}</translation>
    </message>
  </context>
  <context>
    <name>StartPage</name>
    <message>
      <source>Bring films along</source>
      <translation>Filme mitbringen</translation>
    </message>
    <message>
      <source>Getting started</source>
      <translation>Erste Schritte</translation>
    </message>
    <message>
      <source>Go to the picks; this page stays in the Help menu</source>
      <translation>Zu den Tipps; diese Seite bleibt im Menü „Hilfe“</translation>
    </message>
    <message>
      <source>Other films</source>
      <translation>Andere Filme</translation>
    </message>
    <message>
      <source>Pick vibes</source>
      <translation>Stimmung wählen</translation>
    </message>
    <message>
      <source>Rate a few films</source>
      <translation>Ein paar Filme bewerten</translation>
    </message>
    <message>
      <source>Say it</source>
      <translation>In Worten</translation>
    </message>
    <message>
      <source>Show my picks</source>
      <translation>Meine Tipps zeigen</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>Überspringen</translation>
    </message>
    <message>
      <source>Three answers are enough. Skip what you have not seen; undo takes anything back.</source>
      <translation>Drei Antworten genügen. Überspring, was du nicht kennst; Rückgängig nimmt alles zurück.</translation>
    </message>
    <message>
      <source>Twelve films that you may know better</source>
      <translation>Zwölf Filme, die du vielleicht besser kennst</translation>
    </message>
    <message>
      <source>What do you like?</source>
      <translation>Was magst du?</translation>
    </message>
    <message>
      <source>Your first picks</source>
      <translation>Deine ersten Tipps</translation>
    </message>
    <message>
      <source>Your ratings from Letterboxd, IMDb, Trakt or MovieLens</source>
      <translation>Deine Bewertungen von Letterboxd, IMDb, Trakt oder MovieLens</translation>
    </message>
    <message>
      <source>{told} of {enough} for your first picks</source>
      <translation>{told} von {enough} für deine ersten Tipps</translation>
    </message>
  </context>
  <context>
    <name>StateBox</name>
    <message>
      <source>It reads each message once. What was read of the films is on the disk.</source>
      <translation>Er liest jede Nachricht einmal. Was er von den Filmen gelesen hat, liegt auf der Platte.</translation>
    </message>
    <message>
      <source>No language model</source>
      <translation>Kein Sprachmodell</translation>
    </message>
    <message>
      <source>Start &amp;again</source>
      <translation>&amp;Neu starten</translation>
    </message>
  </context>
  <context>
    <name>StatusBar</name>
    <message numerus="yes">
      <source>%n request(s) sent</source>
      <translation>
        <numerusform>%n Anfrage gesendet</numerusform>
        <numerusform>%n Anfragen gesendet</numerusform>
      </translation>
    </message>
    <message>
      <source>Encoder not loaded yet</source>
      <translation>Encoder noch nicht geladen</translation>
    </message>
    <message>
      <source>Everything runs on this computer. ReelReason has sent no request since it was started, and sends none unless you ask for something that is elsewhere.</source>
      <translation>Alles läuft auf diesem Computer. ReelReason hat seit dem Start keine Anfrage gesendet und sendet auch keine, solange du nichts verlangst, was woanders liegt.</translation>
    </message>
    <message>
      <source>Offline · 0 requests</source>
      <translation>Offline · 0 Anfragen</translation>
    </message>
    <message>
      <source>Remote is on</source>
      <translation>Entferntes Modell an</translation>
    </message>
    <message>
      <source>You asked for these: {hosts}. Everything else runs on this computer.</source>
      <translation>Diese hast du verlangt: {hosts}. Alles andere läuft auf diesem Computer.</translation>
    </message>
    <message>
      <source>Your messages go to {host}, because you switched the remote model on. Sent so far: {hosts}.</source>
      <translation>Deine Nachrichten gehen an {host}, weil du das entfernte Modell eingeschaltet hast. Bisher gesendet: {hosts}.</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>nichts</translation>
    </message>
    <message>
      <source>{name} (guest, nothing is kept)</source>
      <translation>{name} (Gast, nichts wird aufgehoben)</translation>
    </message>
    <message>
      <source>{n} films</source>
      <translation>{n} Filme</translation>
    </message>
  </context>
  <context>
    <name>Stepper</name>
    <message>
      <source>Less: {what}</source>
      <translation>Weniger: {what}</translation>
    </message>
    <message>
      <source>More: {what}</source>
      <translation>Mehr: {what}</translation>
    </message>
  </context>
  <context>
    <name>Summary</name>
    <message>
      <source>A theme you return to is {}, in {} of your films.</source>
      <translation>Ein Thema, zu dem du zurückkehrst, ist {}, in {} deiner Filme.</translation>
    </message>
    <message>
      <source>Lately you moved towards {} and away from {}.</source>
      <translation>Zuletzt mehr „{}“, weniger „{}“.</translation>
    </message>
    <message>
      <source>Lately you moved towards {}.</source>
      <translation>Zuletzt mehr „{}“.</translation>
    </message>
    <message>
      <source>No genre stands out, but a mood does: {} films, {}.</source>
      <translation>Kein Genre sticht heraus, aber eine Stimmung: {} – {}.</translation>
    </message>
    <message>
      <source>One film so far.</source>
      <translation>Bisher ein Film.</translation>
    </message>
    <message>
      <source>Rate three films you like and this page starts to speak.</source>
      <translation>Bewerte drei Filme, die du magst, dann fängt diese Seite an zu sprechen.</translation>
    </message>
    <message>
      <source>Rate {} more and this page starts to speak.</source>
      <translation>Bewerte noch {}, dann fängt diese Seite an zu sprechen.</translation>
    </message>
    <message>
      <source>The {}s weigh most ({}), and {} keeps coming back ({} films).</source>
      <translation>Am meisten wiegen die {}er ({}), und {} kehrt immer wieder ({} Filme).</translation>
    </message>
    <message>
      <source>The {}s weigh most: {}.</source>
      <translation>Am meisten wiegen die {}er: {}.</translation>
    </message>
    <message>
      <source>There are no {} among them, as {} of all films are.</source>
      <translation>{} fehlen ganz, dabei sind das {} aller Filme.</translation>
    </message>
    <message>
      <source>Three films so far.</source>
      <translation>Bisher drei Filme.</translation>
    </message>
    <message>
      <source>Two films so far.</source>
      <translation>Bisher zwei Filme.</translation>
    </message>
    <message>
      <source>What you like is mostly {1}, often {0}: {2}.</source>
      <translation>Was du magst, ist meist {1}, oft {0}: {2}.</translation>
    </message>
    <message>
      <source>You come back to {} more than most: {}.</source>
      <translation>Öfter als andere magst du {}: {}.</translation>
    </message>
    <message>
      <source>You feel at home among {0}, best when they are {1}: {2}.</source>
      <translation>Bei dir laufen vor allem {0}, am liebsten {1}: {2}.</translation>
    </message>
    <message>
      <source>You give {:.1f} stars on average and are kinder to lesser-known films ({:.1f}) than to well-known ones ({:.1f}).</source>
      <translation>Du gibst im Schnitt {:.1f} Sterne und bist milder zu weniger bekannten Filmen ({:.1f}) als zu bekannten ({:.1f}).</translation>
    </message>
    <message>
      <source>You give {:.1f} stars on average and are kinder to well-known films ({:.1f}) than to lesser-known ones ({:.1f}).</source>
      <translation>Du gibst im Schnitt {:.1f} Sterne und bist milder zu bekannten Filmen ({:.1f}) als zu weniger bekannten ({:.1f}).</translation>
    </message>
    <message>
      <source>You give {:.1f} stars on average, to well-known and lesser-known films alike.</source>
      <translation>Du gibst im Schnitt {:.1f} Sterne, bekannten wie weniger bekannten Filmen.</translation>
    </message>
    <message>
      <source>You give {:.1f} stars on average.</source>
      <translation>Du gibst im Schnitt {:.1f} Sterne.</translation>
    </message>
    <message>
      <source>Your ratings average {:.1f} stars.</source>
      <translation>Deine Bewertungen liegen im Schnitt bei {:.1f} Sternen.</translation>
    </message>
    <message>
      <source>Your taste leans to {0} with a {1} streak: {2}.</source>
      <translation>Am liebsten magst du {0}, gern {1}: {2}.</translation>
    </message>
    <message>
      <source>Your taste leans to {0} with an {1} streak: {2}.</source>
      <translation>Am liebsten magst du {0}, gern {1}: {2}.</translation>
    </message>
    <message>
      <source>Your {:,} films are spread about as widely as cinema itself: no genre or mood stands out yet.</source>
      <translation>Deine {:,} Filme sind etwa so breit gestreut wie das Kino selbst: Noch sticht kein Genre und keine Stimmung heraus.</translation>
    </message>
    <message>
      <source>action films</source>
      <translation>Actionfilme</translation>
    </message>
    <message>
      <source>adventures</source>
      <translation>Abenteuerfilme</translation>
    </message>
    <message>
      <source>animated films</source>
      <translation>Animationsfilme</translation>
    </message>
    <message>
      <source>biographies</source>
      <translation>Filmbiografien</translation>
    </message>
    <message>
      <source>comedies</source>
      <translation>Komödien</translation>
    </message>
    <message>
      <source>crime films</source>
      <translation>Krimis</translation>
    </message>
    <message>
      <source>documentaries</source>
      <translation>Dokumentarfilme</translation>
    </message>
    <message>
      <source>dramas</source>
      <translation>Dramen</translation>
    </message>
    <message>
      <source>family films</source>
      <translation>Familienfilme</translation>
    </message>
    <message>
      <source>fantasy films</source>
      <translation>Fantasyfilme</translation>
    </message>
    <message>
      <source>films about music</source>
      <translation>Musikfilme</translation>
    </message>
    <message>
      <source>historical films</source>
      <translation>Historienfilme</translation>
    </message>
    <message>
      <source>horror films</source>
      <translation>Horrorfilme</translation>
    </message>
    <message>
      <source>musicals</source>
      <translation>Musicals</translation>
    </message>
    <message>
      <source>mysteries</source>
      <translation>Mysteryfilme</translation>
    </message>
    <message>
      <source>no</source>
      <translation>keinen</translation>
    </message>
    <message>
      <source>one</source>
      <translation>einen</translation>
    </message>
    <message>
      <source>romances</source>
      <translation>Liebesfilme</translation>
    </message>
    <message>
      <source>science fiction films</source>
      <translation>Science-Fiction-Filme</translation>
    </message>
    <message>
      <source>sports films</source>
      <translation>Sportfilme</translation>
    </message>
    <message>
      <source>three</source>
      <translation>drei</translation>
    </message>
    <message>
      <source>thrillers</source>
      <translation>Thriller</translation>
    </message>
    <message>
      <source>two</source>
      <translation>zwei</translation>
    </message>
    <message>
      <source>under 1%</source>
      <translation>unter 1 %</translation>
    </message>
    <message>
      <source>war films</source>
      <translation>Kriegsfilme</translation>
    </message>
    <message>
      <source>westerns</source>
      <translation>Western</translation>
    </message>
    <message>
      <source>{} films so far.</source>
      <translation>Bisher {} Filme.</translation>
    </message>
    <message>
      <source>{} of what you like are {}, against {} of all films</source>
      <translation>{} von dem, was du magst, sind {}, gegenüber {} aller Filme</translation>
    </message>
    <message>
      <source>{} of what you like, {} of all films</source>
      <translation>{} von dem, was du magst, {} aller Filme</translation>
    </message>
    <message>
      <source>{} turns up in {} of your films, and the {}s in {} of them (usual: {}).</source>
      <translation>{} taucht in {} deiner Filme auf, die {}er in {} davon (üblich: {}).</translation>
    </message>
    <message>
      <source>{} turns up in {} of your films, and {} is a theme you return to.</source>
      <translation>{} taucht in {} deiner Filme auf, und {} ist ein Thema, zu dem du zurückkehrst.</translation>
    </message>
    <message>
      <source>{} turns up in {} of your films.</source>
      <translation>{} taucht in {} deiner Filme auf.</translation>
    </message>
  </context>
  <context>
    <name>SwitchButton</name>
    <message>
      <source>Off</source>
      <translation>Aus</translation>
    </message>
    <message>
      <source>On</source>
      <translation>An</translation>
    </message>
  </context>
  <context>
    <name>SwitchCard</name>
    <message>
      <source>A guest stays offline.</source>
      <translation>Ein Gast bleibt offline.</translation>
    </message>
    <message>
      <source>Enter a server and a model first.</source>
      <translation>Gib zuerst einen Server und ein Modell ein.</translation>
    </message>
    <message>
      <source>Off for {profile}. Nothing is sent.</source>
      <translation>Aus für {profile}. Es wird nichts gesendet.</translation>
    </message>
    <message>
      <source>On for {profile}. Messages of this profile go to {host}.</source>
      <translation>An für {profile}. Nachrichten dieses Profils gehen an {host}.</translation>
    </message>
    <message>
      <source>Use the remote model for {profile}</source>
      <translation>Das entfernte Modell für {profile} verwenden</translation>
    </message>
    <message>
      <source>What is sent</source>
      <translation>Was gesendet wird</translation>
    </message>
    <message>
      <source>While it is on, each question to the model holds this and no more:</source>
      <translation>Solange es an ist, enthält jede Frage an das Modell dies und nicht mehr:</translation>
    </message>
  </context>
  <context>
    <name>Taste</name>
    <message>
      <source>1 film</source>
      <translation>1 Film</translation>
    </message>
    <message>
      <source>1 signal</source>
      <translation>1 Signal</translation>
    </message>
    <message>
      <source>&lt;1%</source>
      <translation>&lt;1 %</translation>
    </message>
    <message>
      <source>Chat of {day}</source>
      <translation>Chat vom {day}</translation>
    </message>
    <message>
      <source>Closest to it among your films: {film}.</source>
      <translation>Unter deinen Filmen am nächsten: {film}.</translation>
    </message>
    <message>
      <source>Docs</source>
      <translation>Doku</translation>
    </message>
    <message>
      <source>Less {words}.</source>
      <translation>Weniger {words}.</translation>
    </message>
    <message>
      <source>More {words}.</source>
      <translation>Mehr {words}.</translation>
    </message>
    <message>
      <source>Nothing rated yet.</source>
      <translation>Noch nichts bewertet.</translation>
    </message>
    <message>
      <source>One like it again</source>
      <translation>Wieder so einen</translation>
    </message>
    <message>
      <source>Reason helped</source>
      <translation>Grund half</translation>
    </message>
    <message>
      <source>Right pick</source>
      <translation>Richtiger Tipp</translation>
    </message>
    <message>
      <source>Sci-fi</source>
      <translation>Sci-Fi</translation>
    </message>
    <message>
      <source>Week of {day}</source>
      <translation>Woche vom {day}</translation>
    </message>
    <message>
      <source>What sets it apart: {traits}.</source>
      <translation>Was ihn abhebt: {traits}.</translation>
    </message>
    <message>
      <source>Without it, the rest of your taste would put it {rank} of {among}.</source>
      <translation>Ohne ihn stellte dein übriger Geschmack ihn auf den {rank} Platz von {among}.</translation>
    </message>
    <message>
      <source>Your answers about {answered} of {watched} picks you watched.</source>
      <translation>Deine Antworten zu {answered} von {watched} Tipps, die du gesehen hast.</translation>
    </message>
    <message>
      <source>about as usual</source>
      <translation>etwa wie üblich</translation>
    </message>
    <message>
      <source>d MMM</source>
      <translation>d. MMM</translation>
    </message>
    <message>
      <source>only {times} the usual</source>
      <translation>nur {times} des Üblichen</translation>
    </message>
    <message>
      <source>start</source>
      <translation>Start</translation>
    </message>
    <message>
      <source>{count} · {share} of what you like</source>
      <translation>{count} · {share} von dem, was du magst</translation>
    </message>
    <message>
      <source>{decade}s</source>
      <translation>{decade}er</translation>
    </message>
    <message>
      <source>{films} you like</source>
      <translation>{films}, die du magst</translation>
    </message>
    <message>
      <source>{mean} on average.</source>
      <translation>Im Schnitt {mean}.</translation>
    </message>
    <message>
      <source>{mean} on average: well-known films {known}, lesser-known ones {lesser}.</source>
      <translation>Im Schnitt {mean}: bekannte Filme {known}, weniger bekannte {lesser}.</translation>
    </message>
    <message>
      <source>{name}: {compared}, {lift}.</source>
      <translation>{name}: {compared}, {lift}.</translation>
    </message>
    <message>
      <source>{name}: {count}. {compared}.</source>
      <translation>{name}: {count}. {compared}.</translation>
    </message>
    <message>
      <source>{n} films</source>
      <translation>{n} Filme</translation>
    </message>
    <message>
      <source>{n} rated</source>
      <translation>{n} bewertet</translation>
    </message>
    <message>
      <source>{n} signals</source>
      <translation>{n} Signale</translation>
    </message>
    <message>
      <source>{share} of what you like, {usual} of all films</source>
      <translation>{share} von dem, was du magst, {usual} aller Filme</translation>
    </message>
    <message>
      <source>{signals}, where your taste began.</source>
      <translation>{signals}: Hier begann dein Geschmack.</translation>
    </message>
    <message>
      <source>{signals}, your taste turned by {degrees}°.</source>
      <translation>{signals}, dein Geschmack drehte sich um {degrees}°.</translation>
    </message>
    <message>
      <source>{stars} of 5 stars: {films}.</source>
      <translation>{stars} von 5 Sternen: {films}.</translation>
    </message>
    <message>
      <source>{times} the usual</source>
      <translation>{times} des Üblichen</translation>
    </message>
    <message>
      <source>{yes} yes, {so_so} so-so, {no} no</source>
      <translation>{yes} ja, {so_so} geht so, {no} nein</translation>
    </message>
  </context>
  <context>
    <name>TasteCard</name>
    <message>
      <source>A taste in films</source>
      <translation>Ein Filmgeschmack</translation>
    </message>
    <message>
      <source>More than usual</source>
      <translation>Mehr als üblich</translation>
    </message>
    <message>
      <source>My taste in films</source>
      <translation>Mein Filmgeschmack</translation>
    </message>
    <message>
      <source>Nobody would have guessed: {film}</source>
      <translation>Das hätte niemand erraten: {film}</translation>
    </message>
    <message>
      <source>from {count} films</source>
      <translation>aus {count} Filmen</translation>
    </message>
    <message>
      <source>{name}’s taste in films</source>
      <translation>Filmgeschmack von {name}</translation>
    </message>
  </context>
  <context>
    <name>TasteDesk</name>
    <message>
      <source>Dial turned: {setting}</source>
      <translation>Regler gedreht: {setting}</translation>
    </message>
    <message>
      <source>Signal turned round</source>
      <translation>Signal umgedreht</translation>
    </message>
    <message>
      <source>T&amp;aste</source>
      <translation>Gesch&amp;mack</translation>
    </message>
    <message>
      <source>back to the default</source>
      <translation>zurück auf Standard</translation>
    </message>
    <message>
      <source>{n} signals of a chat deleted</source>
      <translation>{n} Signale eines Chats gelöscht</translation>
    </message>
  </context>
  <context>
    <name>TasteMap</name>
    <message>
      <source>Directed by {people}</source>
      <translation>Regie: {people}</translation>
    </message>
    <message>
      <source>Pick {n}</source>
      <translation>Tipp {n}</translation>
    </message>
    <message>
      <source>Picks: {films}.</source>
      <translation>Tipps: {films}.</translation>
    </message>
    <message>
      <source>Taste map</source>
      <translation>Geschmackskarte</translation>
    </message>
    <message>
      <source>Taste map of {name}</source>
      <translation>Geschmackskarte von {name}</translation>
    </message>
    <message>
      <source>You</source>
      <translation>Du</translation>
    </message>
    <message>
      <source>You disliked it</source>
      <translation>Du mochtest ihn nicht</translation>
    </message>
    <message>
      <source>You have mixed feelings about it</source>
      <translation>Du siehst ihn gemischt</translation>
    </message>
    <message>
      <source>You liked it</source>
      <translation>Du mochtest ihn</translation>
    </message>
    <message>
      <source>Your taste lies near {films}.</source>
      <translation>Dein Geschmack liegt nahe {films}.</translation>
    </message>
    <message>
      <source>Your taste lies {area}, near {films}.</source>
      <translation>Dein Geschmack liegt {area}, nahe {films}.</translation>
    </message>
    <message>
      <source>Your taste will appear here once you say or rate something.</source>
      <translation>Dein Geschmack erscheint hier, sobald du etwas sagst oder bewertest.</translation>
    </message>
    <message>
      <source>between {one} and {other}</source>
      <translation>zwischen „{one}“ und „{other}“</translation>
    </message>
    <message>
      <source>in {region}</source>
      <translation>im Gebiet „{region}“</translation>
    </message>
    <message>
      <source>mixed</source>
      <translation>gemischt</translation>
    </message>
    <message>
      <source>pick {number}</source>
      <translation>Tipp {number}</translation>
    </message>
    <message>
      <source>region</source>
      <translation>Gebiet</translation>
    </message>
    <message>
      <source>you disliked it</source>
      <translation>du mochtest ihn nicht</translation>
    </message>
    <message>
      <source>you liked it</source>
      <translation>du mochtest ihn</translation>
    </message>
    <message>
      <source>you rated {stars}</source>
      <translation>du gabst {stars}</translation>
    </message>
    <message>
      <source>your taste</source>
      <translation>dein Geschmack</translation>
    </message>
    <message>
      <source>{first} and {last}</source>
      <translation>{first} und {last}</translation>
    </message>
    <message>
      <source>★ {stars} of 5 from you</source>
      <translation>★ {stars} von 5 von dir</translation>
    </message>
  </context>
  <context>
    <name>TasteMapPane</name>
    <message>
      <source>Full stop and comma step through the marked films, plus and minus zoom, L selects a part.</source>
      <translation>Punkt und Komma gehen durch die markierten Filme, Plus und Minus zoomen, L wählt einen Teil.</translation>
    </message>
    <message>
      <source>Taste map</source>
      <translation>Geschmackskarte</translation>
    </message>
    <message>
      <source>Then</source>
      <translation>Damals</translation>
    </message>
  </context>
  <context>
    <name>TastePage</name>
    <message>
      <source>&amp;Rate ten films</source>
      <translation>&amp;Zehn Filme bewerten</translation>
    </message>
    <message>
      <source>Bar: your films. Mark: all films. Click for films.</source>
      <translation>Balken: deine Filme. Strich: alle Filme. Klick zeigt Filme.</translation>
    </message>
    <message>
      <source>Column: your films. Mark: all films.</source>
      <translation>Säule: deine Filme. Strich: alle Filme.</translation>
    </message>
    <message>
      <source>Dashed ring: as usual. Further out: more than usual.</source>
      <translation>Gestrichelter Ring: wie üblich. Weiter außen: mehr als üblich.</translation>
    </message>
    <message>
      <source>Decades</source>
      <translation>Jahrzehnte</translation>
    </message>
    <message>
      <source>Genres</source>
      <translation>Genres</translation>
    </message>
    <message>
      <source>How far each step turned your taste: 0° not at all, 90° to another one.</source>
      <translation>Wie weit jeder Schritt deinen Geschmack gedreht hat: 0° gar nicht, 90° zu einem anderen.</translation>
    </message>
    <message>
      <source>How well the picks do</source>
      <translation>Wie gut die Tipps treffen</translation>
    </message>
    <message>
      <source>How you rate</source>
      <translation>Wie du bewertest</translation>
    </message>
    <message>
      <source>In several of your films, the most telling first.</source>
      <translation>In mehreren deiner Filme, die aufschlussreichsten zuerst.</translation>
    </message>
    <message>
      <source>Moods</source>
      <translation>Stimmungen</translation>
    </message>
    <message>
      <source>People who come back</source>
      <translation>Leute, die wiederkehren</translation>
    </message>
    <message>
      <source>Taste</source>
      <translation>Geschmack</translation>
    </message>
    <message>
      <source>Themes you return to</source>
      <translation>Themen, zu denen du zurückkehrst</translation>
    </message>
  </context>
  <context>
    <name>TmdbDesk</name>
    <message>
      <source>Asking TMDB</source>
      <translation>TMDB wird gefragt</translation>
    </message>
    <message>
      <source>TMDB knew {known} films; of {unknown} it has nothing certain.</source>
      <translation>TMDB kannte {known} Filme; über {unknown} weiß es nichts Sicheres.</translation>
    </message>
    <message>
      <source>The key is in the keyring, and TMDB is on.</source>
      <translation>Der Schlüssel ist im Schlüsselbund, und TMDB ist an.</translation>
    </message>
    <message>
      <source>What TMDB said is erased. Films: {n}</source>
      <translation>Was TMDB gesagt hat, ist gelöscht. Filme: {n}</translation>
    </message>
  </context>
  <context>
    <name>TmdbTab</name>
    <message>
      <source>&amp;Ask TMDB</source>
      <translation>TMDB f&amp;ragen</translation>
    </message>
    <message>
      <source>&amp;Keep the key</source>
      <translation>Schlüssel a&amp;ufbewahren</translation>
    </message>
    <message>
      <source>&amp;Use TMDB: ask it when I say so, and show what it said</source>
      <translation>TMDB &amp;nutzen: fragen, wenn ich es sage, und zeigen, was es gesagt hat</translation>
    </message>
    <message>
      <source>&amp;With posters</source>
      <translation>Mit P&amp;ostern</translation>
    </message>
    <message>
      <source>API key or read access token</source>
      <translation>API-Schlüssel oder Lesetoken</translation>
    </message>
    <message>
      <source>Erase what it sai&amp;d</source>
      <translation>Lös&amp;chen, was es gesagt hat</translation>
    </message>
    <message>
      <source>Facts and posters from TMDB</source>
      <translation>Angaben und Poster von TMDB</translation>
    </message>
    <message>
      <source>Facts of {films} films, the oldest of {day}; each is erased after {days} days. Posters: {size}.</source>
      <translation>Angaben zu {films} Filmen, die ältesten vom {day}; jede wird nach {days} Tagen gelöscht. Poster: {size}.</translation>
    </message>
    <message>
      <source>Films that you added and that lack something TMDB may know: {n}</source>
      <translation>Hinzugefügte Filme, denen etwas fehlt, das TMDB wissen kann: {n}</translation>
    </message>
    <message>
      <source>Fo&amp;rget the key</source>
      <translation>Schlüssel &amp;vergessen</translation>
    </message>
    <message>
      <source>I accept these te&amp;rms</source>
      <translation>&amp;Ich nehme diese Bedingungen an</translation>
    </message>
    <message>
      <source>Key of TMDB</source>
      <translation>Schlüssel für TMDB</translation>
    </message>
    <message>
      <source>No film lacks anything that TMDB could be asked about.</source>
      <translation>Keinem Film fehlt etwas, wonach TMDB gefragt werden könnte.</translation>
    </message>
    <message>
      <source>Nothing of TMDB is kept here.</source>
      <translation>Von TMDB ist hier nichts aufbewahrt.</translation>
    </message>
    <message>
      <source>Open the whole terms of TMDB</source>
      <translation>Die ganzen Bedingungen von TMDB öffnen</translation>
    </message>
    <message>
      <source>There is no key yet. TMDB gives one to everybody who has an account.</source>
      <translation>Es gibt noch keinen Schlüssel. TMDB gibt allen einen, die ein Konto haben.</translation>
    </message>
    <message>
      <source>What TMDB said</source>
      <translation>Was TMDB gesagt hat</translation>
    </message>
    <message>
      <source>Your key</source>
      <translation>Dein Schlüssel</translation>
    </message>
    <message>
      <source>Your key is in the keyring of this system, and nowhere else.</source>
      <translation>Dein Schlüssel ist im Schlüsselbund dieses Systems und sonst nirgends.</translation>
    </message>
    <message>
      <source>Your own key, for personal use. Nothing is kept longer than six months, nothing is passed on, and nothing of it is used to train anything or to compute picks. Titles and ids of the films that are asked about are sent to api.themoviedb.org; with posters, image.tmdb.org sends pictures.</source>
      <translation>Dein eigener Schlüssel, für dich allein. Nichts wird länger als sechs Monate aufbewahrt, nichts weitergegeben, und nichts davon trainiert etwas oder berechnet Tipps. Titel und Nummern der Filme, nach denen gefragt wird, gehen an api.themoviedb.org; mit Postern schickt image.tmdb.org Bilder.</translation>
    </message>
  </context>
  <context>
    <name>Toast</name>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Rückgängig</translation>
    </message>
    <message>
      <source>Notice</source>
      <translation>Hinweis</translation>
    </message>
    <message>
      <source>Take it back</source>
      <translation>Zurücknehmen</translation>
    </message>
    <message>
      <source>Take it back (Ctrl+Z)</source>
      <translation>Zurücknehmen (Strg+Z)</translation>
    </message>
  </context>
  <context>
    <name>TogetherTab</name>
    <message>
      <source>Choose two different people.</source>
      <translation>Wähl zwei verschiedene Personen.</translation>
    </message>
    <message>
      <source>First person</source>
      <translation>Erste Person</translation>
    </message>
    <message>
      <source>Make another &amp;profile</source>
      <translation>Weiteres &amp;Profil anlegen</translation>
    </message>
    <message>
      <source>No film is left that both may see. Take back one of the limits in either chat.</source>
      <translation>Kein Film bleibt, den beide sehen dürfen. Nimm in einem der Chats eine Grenze zurück.</translation>
    </message>
    <message>
      <source>Second person</source>
      <translation>Zweite Person</translation>
    </message>
    <message>
      <source>Watching together takes two profiles: one for each person.</source>
      <translation>Zum Zusammenschauen braucht es zwei Profile: eins pro Person.</translation>
    </message>
    <message>
      <source>and</source>
      <translation>und</translation>
    </message>
    <message>
      <source>chosen from {n} films that neither has seen or turned down</source>
      <translation>gewählt aus {n} Filmen, die niemand von beiden kennt oder abgelehnt hat</translation>
    </message>
    <message>
      <source>up to {age} years</source>
      <translation>bis {age} Jahre</translation>
    </message>
  </context>
  <context>
    <name>Toolbar</name>
    <message>
      <source>Compare with another taste</source>
      <translation>Mit einem anderen Geschmack vergleichen</translation>
    </message>
    <message>
      <source>Save the map as a picture</source>
      <translation>Karte als Bild sichern</translation>
    </message>
    <message>
      <source>Select a part of the map (L)</source>
      <translation>Einen Teil der Karte wählen (L)</translation>
    </message>
    <message>
      <source>The map as a list</source>
      <translation>Die Karte als Liste</translation>
    </message>
    <message>
      <source>Trail of the conversation</source>
      <translation>Spur des Gesprächs</translation>
    </message>
  </context>
  <context>
    <name>TraitChip</name>
    <message>
      <source>&amp;Films with {word}</source>
      <translation>&amp;Filme mit {word}</translation>
    </message>
    <message>
      <source>&amp;Less: {word}</source>
      <translation>&amp;Weniger: {word}</translation>
    </message>
    <message>
      <source>&amp;More: {word}</source>
      <translation>&amp;Mehr: {word}</translation>
    </message>
    <message>
      <source>&amp;Never {person}</source>
      <translation>&amp;Nie {person}</translation>
    </message>
    <message>
      <source>More of this, or less of this</source>
      <translation>Mehr davon oder weniger davon</translation>
    </message>
    <message>
      <source>Opens a menu: more of this, less of this</source>
      <translation>Öffnet ein Menü: mehr davon, weniger davon</translation>
    </message>
  </context>
  <context>
    <name>Turn</name>
    <message>
      <source>Picking</source>
      <translation>Wählt aus</translation>
    </message>
    <message>
      <source>Reading</source>
      <translation>Liest</translation>
    </message>
    <message>
      <source>Starting the language of films… (first start takes a few seconds)</source>
      <translation>Startet die Sprache der Filme… (beim ersten Mal einige Sekunden)</translation>
    </message>
  </context>
  <context>
    <name>TwinPanel</name>
    <message>
      <source>&amp;Back to what is in view</source>
      <translation>&amp;Zurück zum Sichtbaren</translation>
    </message>
    <message>
      <source>In view</source>
      <translation>Sichtbar</translation>
    </message>
  </context>
  <context>
    <name>ValuePopup</name>
    <message>
      <source>Find</source>
      <translation>Finden</translation>
    </message>
  </context>
  <context>
    <name>Vibe</name>
    <message>
      <source>not {word}</source>
      <translation>nicht {word}</translation>
    </message>
  </context>
  <context>
    <name>Vocabulary</name>
    <message>
      <source>A big adventure</source>
      <translation>Ein großes Abenteuer</translation>
    </message>
    <message>
      <source>A good cry over love</source>
      <translation>Weinen um die Liebe</translation>
    </message>
    <message>
      <source>Action</source>
      <translation>Action</translation>
    </message>
    <message>
      <source>Action &amp; adventure</source>
      <translation>Action &amp; Abenteuer</translation>
    </message>
    <message>
      <source>Adventure</source>
      <translation>Abenteuer</translation>
    </message>
    <message>
      <source>African</source>
      <translation>Afrikanisch</translation>
    </message>
    <message>
      <source>Afrikaans</source>
      <translation>Afrikaans</translation>
    </message>
    <message>
      <source>Albanian</source>
      <translation>Albanisch</translation>
    </message>
    <message>
      <source>Algeria</source>
      <translation>Algerien</translation>
    </message>
    <message>
      <source>Algerian</source>
      <translation>Algerisch</translation>
    </message>
    <message>
      <source>American</source>
      <translation>Amerikanisch</translation>
    </message>
    <message>
      <source>American Sign Language</source>
      <translation>Amerikanische Gebärdensprache</translation>
    </message>
    <message>
      <source>Amharic</source>
      <translation>Amharisch</translation>
    </message>
    <message>
      <source>Ancient Egyptian</source>
      <translation>Altägyptisch</translation>
    </message>
    <message>
      <source>Animation</source>
      <translation>Animation</translation>
    </message>
    <message>
      <source>Apache-2.0; texts from Reddit; cite Demszky and others (2020).</source>
      <translation>Apache-2.0; Texte aus Reddit; zitiere Demszky und andere (2020).</translation>
    </message>
    <message>
      <source>Arabic</source>
      <translation>Arabisch</translation>
    </message>
    <message>
      <source>Aramaic</source>
      <translation>Aramäisch</translation>
    </message>
    <message>
      <source>Argentina</source>
      <translation>Argentinien</translation>
    </message>
    <message>
      <source>Argentine</source>
      <translation>Argentinisch</translation>
    </message>
    <message>
      <source>Argentinian</source>
      <translation>Argentinisch</translation>
    </message>
    <message>
      <source>Arikara</source>
      <translation>Arikara</translation>
    </message>
    <message>
      <source>Armenian</source>
      <translation>Armenisch</translation>
    </message>
    <message>
      <source>Asian</source>
      <translation>Asiatisch</translation>
    </message>
    <message>
      <source>Ask TMDB with your own key when you say so, and show what it said. Off: nothing is asked or shown.</source>
      <translation>TMDB mit deinem eigenen Schlüssel fragen, wenn du es sagst, und zeigen, was es gesagt hat. Aus: Nichts wird gefragt oder gezeigt.</translation>
    </message>
    <message>
      <source>Australia</source>
      <translation>Australien</translation>
    </message>
    <message>
      <source>Australian</source>
      <translation>Australisch</translation>
    </message>
    <message>
      <source>Austria</source>
      <translation>Österreich</translation>
    </message>
    <message>
      <source>Austrian</source>
      <translation>Österreichisch</translation>
    </message>
    <message>
      <source>Bambara</source>
      <translation>Bambara</translation>
    </message>
    <message>
      <source>Beautiful and slow</source>
      <translation>Schön und langsam</translation>
    </message>
    <message>
      <source>Belarusian</source>
      <translation>Belarussisch</translation>
    </message>
    <message>
      <source>Belgian</source>
      <translation>Belgisch</translation>
    </message>
    <message>
      <source>Belgium</source>
      <translation>Belgien</translation>
    </message>
    <message>
      <source>Bends the mind</source>
      <translation>Verdreht den Kopf</translation>
    </message>
    <message>
      <source>Bengali</source>
      <translation>Bengalisch</translation>
    </message>
    <message>
      <source>Berber</source>
      <translation>Berberisch</translation>
    </message>
    <message>
      <source>Bhutan</source>
      <translation>Bhutan</translation>
    </message>
    <message>
      <source>Bhutanese</source>
      <translation>Bhutanisch</translation>
    </message>
    <message>
      <source>Biography</source>
      <translation>Biografie</translation>
    </message>
    <message>
      <source>Bittersweet dramas</source>
      <translation>Bittersüße Dramen</translation>
    </message>
    <message>
      <source>Bittersweet romances</source>
      <translation>Bittersüße Liebesfilme</translation>
    </message>
    <message>
      <source>Bollywood</source>
      <translation>Bollywood</translation>
    </message>
    <message>
      <source>Bosnia and Herzegovina</source>
      <translation>Bosnien und Herzegowina</translation>
    </message>
    <message>
      <source>Bosnian</source>
      <translation>Bosnisch</translation>
    </message>
    <message>
      <source>Brazil</source>
      <translation>Brasilien</translation>
    </message>
    <message>
      <source>Brazilian</source>
      <translation>Brasilianisch</translation>
    </message>
    <message>
      <source>British</source>
      <translation>Britisch</translation>
    </message>
    <message>
      <source>British Sign Language</source>
      <translation>Britische Gebärdensprache</translation>
    </message>
    <message>
      <source>Browse</source>
      <translation>Stöbern</translation>
    </message>
    <message>
      <source>Bulgarian</source>
      <translation>Bulgarisch</translation>
    </message>
    <message>
      <source>Burkina Faso</source>
      <translation>Burkina Faso</translation>
    </message>
    <message>
      <source>CC BY 4.0; cite Li and others (2018).</source>
      <translation>CC BY 4.0; zitiere Li und andere (2018).</translation>
    </message>
    <message>
      <source>CC BY 4.0; cite Radlinski and others (2019).</source>
      <translation>CC BY 4.0; zitiere Radlinski und andere (2019).</translation>
    </message>
    <message>
      <source>CC BY-SA; plots from Wikipedia; cite Bamman, O'Connor and Smith (2013).</source>
      <translation>CC BY-SA; Handlungen aus Wikipedia; zitiere Bamman, O'Connor und Smith (2013).</translation>
    </message>
    <message>
      <source>Cambodia</source>
      <translation>Kambodscha</translation>
    </message>
    <message>
      <source>Cambodian</source>
      <translation>Kambodschanisch</translation>
    </message>
    <message>
      <source>Cameroon</source>
      <translation>Kamerun</translation>
    </message>
    <message>
      <source>Canada</source>
      <translation>Kanada</translation>
    </message>
    <message>
      <source>Canadian</source>
      <translation>Kanadisch</translation>
    </message>
    <message>
      <source>Cantonese</source>
      <translation>Kantonesisch</translation>
    </message>
    <message>
      <source>Catalan</source>
      <translation>Katalanisch</translation>
    </message>
    <message>
      <source>Chile</source>
      <translation>Chile</translation>
    </message>
    <message>
      <source>Chilean</source>
      <translation>Chilenisch</translation>
    </message>
    <message>
      <source>China</source>
      <translation>China</translation>
    </message>
    <message>
      <source>Chinese</source>
      <translation>Chinesisch</translation>
    </message>
    <message>
      <source>Chinook Jargon</source>
      <translation>Chinook-Jargon</translation>
    </message>
    <message>
      <source>Colombia</source>
      <translation>Kolumbien</translation>
    </message>
    <message>
      <source>Colombian</source>
      <translation>Kolumbianisch</translation>
    </message>
    <message>
      <source>Comanche</source>
      <translation>Comanche</translation>
    </message>
    <message>
      <source>Comedy</source>
      <translation>Komödie</translation>
    </message>
    <message>
      <source>Corsican</source>
      <translation>Korsisch</translation>
    </message>
    <message>
      <source>Cosy and funny</source>
      <translation>Gemütlich und lustig</translation>
    </message>
    <message>
      <source>Crime</source>
      <translation>Krimi</translation>
    </message>
    <message>
      <source>Crime &amp; thriller</source>
      <translation>Krimi &amp; Thriller</translation>
    </message>
    <message>
      <source>Cuba</source>
      <translation>Kuba</translation>
    </message>
    <message>
      <source>Cuban</source>
      <translation>Kubanisch</translation>
    </message>
    <message>
      <source>Cubeo</source>
      <translation>Cubeo</translation>
    </message>
    <message>
      <source>Czech</source>
      <translation>Tschechisch</translation>
    </message>
    <message>
      <source>Czech Republic</source>
      <translation>Tschechien</translation>
    </message>
    <message>
      <source>Czechoslovak</source>
      <translation>Tschechoslowakisch</translation>
    </message>
    <message>
      <source>Czechoslovakia</source>
      <translation>Tschechoslowakei</translation>
    </message>
    <message>
      <source>Danish</source>
      <translation>Dänisch</translation>
    </message>
    <message>
      <source>Dari</source>
      <translation>Dari</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>Dark and honest</source>
      <translation>Düster und ehrlich</translation>
    </message>
    <message>
      <source>Dark thrillers</source>
      <translation>Düstere Thriller</translation>
    </message>
    <message>
      <source>Democratic Republic of the Congo</source>
      <translation>Demokratische Republik Kongo</translation>
    </message>
    <message>
      <source>Denmark</source>
      <translation>Dänemark</translation>
    </message>
    <message>
      <source>Deutsch</source>
      <translation>Deutsch</translation>
    </message>
    <message>
      <source>Dinka</source>
      <translation>Dinka</translation>
    </message>
    <message>
      <source>Documentary</source>
      <translation>Dokumentarfilm</translation>
    </message>
    <message>
      <source>Down Under</source>
      <translation>Down Under</translation>
    </message>
    <message>
      <source>Drama</source>
      <translation>Drama</translation>
    </message>
    <message>
      <source>Dry and clever</source>
      <translation>Trocken und klug</translation>
    </message>
    <message>
      <source>Dutch</source>
      <translation>Niederländisch</translation>
    </message>
    <message>
      <source>Dzongkha</source>
      <translation>Dzongkha</translation>
    </message>
    <message>
      <source>Eastern European</source>
      <translation>Osteuropäisch</translation>
    </message>
    <message>
      <source>Edge of the seat</source>
      <translation>Nervenkitzel</translation>
    </message>
    <message>
      <source>Eerie horror</source>
      <translation>Unheimlicher Horror</translation>
    </message>
    <message>
      <source>Encoder is restarting…</source>
      <translation>Encoder startet neu…</translation>
    </message>
    <message>
      <source>Encoder ready, making it faster…</source>
      <translation>Encoder bereit, wird beschleunigt…</translation>
    </message>
    <message>
      <source>Encoder stopped</source>
      <translation>Encoder gestoppt</translation>
    </message>
    <message>
      <source>Encoder unavailable: rating-based picks still work</source>
      <translation>Encoder nicht verfügbar: Tipps aus Bewertungen gehen weiter</translation>
    </message>
    <message>
      <source>English</source>
      <translation>Englisch</translation>
    </message>
    <message>
      <source>Epic action</source>
      <translation>Epische Action</translation>
    </message>
    <message>
      <source>Epic war films</source>
      <translation>Epische Kriegsfilme</translation>
    </message>
    <message>
      <source>Estonia</source>
      <translation>Estland</translation>
    </message>
    <message>
      <source>Estonian</source>
      <translation>Estnisch</translation>
    </message>
    <message>
      <source>European</source>
      <translation>Europäisch</translation>
    </message>
    <message>
      <source>Facts from TMDB</source>
      <translation>Angaben von TMDB</translation>
    </message>
    <message>
      <source>Family</source>
      <translation>Familie</translation>
    </message>
    <message>
      <source>Family &amp; animation</source>
      <translation>Familie &amp; Animation</translation>
    </message>
    <message>
      <source>Fantasy</source>
      <translation>Fantasy</translation>
    </message>
    <message>
      <source>Farsi</source>
      <translation>Farsi</translation>
    </message>
    <message>
      <source>Films against words</source>
      <translation>Filme oder Worte</translation>
    </message>
    <message>
      <source>Finland</source>
      <translation>Finnland</translation>
    </message>
    <message>
      <source>Finnish</source>
      <translation>Finnisch</translation>
    </message>
    <message>
      <source>Follow the desktop, or always be light or dark.</source>
      <translation>Wie der Desktop oder immer hell oder dunkel.</translation>
    </message>
    <message>
      <source>For all ages</source>
      <translation>Für jedes Alter</translation>
    </message>
    <message>
      <source>France</source>
      <translation>Frankreich</translation>
    </message>
    <message>
      <source>French</source>
      <translation>Französisch</translation>
    </message>
    <message>
      <source>Fula</source>
      <translation>Fulfulde</translation>
    </message>
    <message>
      <source>Funny romances</source>
      <translation>Lustige Liebesfilme</translation>
    </message>
    <message>
      <source>Gaelic</source>
      <translation>Gälisch</translation>
    </message>
    <message>
      <source>Galician</source>
      <translation>Galicisch</translation>
    </message>
    <message>
      <source>Georgia</source>
      <translation>Georgien</translation>
    </message>
    <message>
      <source>Georgian</source>
      <translation>Georgisch</translation>
    </message>
    <message>
      <source>German</source>
      <translation>Deutsch</translation>
    </message>
    <message>
      <source>Germany</source>
      <translation>Deutschland</translation>
    </message>
    <message>
      <source>Greece</source>
      <translation>Griechenland</translation>
    </message>
    <message>
      <source>Greek</source>
      <translation>Griechisch</translation>
    </message>
    <message>
      <source>Gritty documentaries</source>
      <translation>Raue Dokumentarfilme</translation>
    </message>
    <message>
      <source>Haryanvi</source>
      <translation>Haryanvi</translation>
    </message>
    <message>
      <source>Hebrew</source>
      <translation>Hebräisch</translation>
    </message>
    <message>
      <source>Hindi</source>
      <translation>Hindi</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Geschichte</translation>
    </message>
    <message>
      <source>History &amp; real life</source>
      <translation>Geschichte &amp; wahres Leben</translation>
    </message>
    <message>
      <source>Hmong</source>
      <translation>Hmong</translation>
    </message>
    <message>
      <source>Hokkien</source>
      <translation>Hokkien</translation>
    </message>
    <message>
      <source>Hollywood</source>
      <translation>Hollywood</translation>
    </message>
    <message>
      <source>Hong Kong</source>
      <translation>Hongkong</translation>
    </message>
    <message>
      <source>Horror</source>
      <translation>Horror</translation>
    </message>
    <message>
      <source>How long a conversation is remembered</source>
      <translation>Wie lange ein Gespräch nachwirkt</translation>
    </message>
    <message>
      <source>How long the message with the Undo button stays, in seconds. Ctrl+Z works at any time.</source>
      <translation>Wie lange die Meldung mit dem Knopf „Rückgängig“ bleibt, in Sekunden. Strg+Z geht jederzeit.</translation>
    </message>
    <message>
      <source>How much recent films count</source>
      <translation>Wie viel neuere Filme zählen</translation>
    </message>
    <message>
      <source>How much the ratings of the language model count beside the computed match, in per cent.</source>
      <translation>Wie viel die Bewertungen des Sprachmodells neben der berechneten Passung zählen, in Prozent.</translation>
    </message>
    <message>
      <source>How well known</source>
      <translation>Wie bekannt</translation>
    </message>
    <message>
      <source>Huitoto</source>
      <translation>Huitoto</translation>
    </message>
    <message>
      <source>Hungarian</source>
      <translation>Ungarisch</translation>
    </message>
    <message>
      <source>Hungary</source>
      <translation>Ungarn</translation>
    </message>
    <message>
      <source>Iceland</source>
      <translation>Island</translation>
    </message>
    <message>
      <source>Icelandic</source>
      <translation>Isländisch</translation>
    </message>
    <message>
      <source>India</source>
      <translation>Indien</translation>
    </message>
    <message>
      <source>Indian</source>
      <translation>Indisch</translation>
    </message>
    <message>
      <source>Indonesia</source>
      <translation>Indonesien</translation>
    </message>
    <message>
      <source>Indonesian</source>
      <translation>Indonesisch</translation>
    </message>
    <message>
      <source>Iran</source>
      <translation>Iran</translation>
    </message>
    <message>
      <source>Iranian</source>
      <translation>Iranisch</translation>
    </message>
    <message>
      <source>Ireland</source>
      <translation>Irland</translation>
    </message>
    <message>
      <source>Irish</source>
      <translation>Irisch</translation>
    </message>
    <message>
      <source>Israel</source>
      <translation>Israel</translation>
    </message>
    <message>
      <source>Israeli</source>
      <translation>Israelisch</translation>
    </message>
    <message>
      <source>Italian</source>
      <translation>Italienisch</translation>
    </message>
    <message>
      <source>Italy</source>
      <translation>Italien</translation>
    </message>
    <message>
      <source>Japan</source>
      <translation>Japan</translation>
    </message>
    <message>
      <source>Japanese</source>
      <translation>Japanisch</translation>
    </message>
    <message>
      <source>Japanese Sign Language</source>
      <translation>Japanische Gebärdensprache</translation>
    </message>
    <message>
      <source>Javanese</source>
      <translation>Javanisch</translation>
    </message>
    <message>
      <source>Jordan</source>
      <translation>Jordanien</translation>
    </message>
    <message>
      <source>Kenya</source>
      <translation>Kenia</translation>
    </message>
    <message>
      <source>Kenyan</source>
      <translation>Kenianisch</translation>
    </message>
    <message>
      <source>Khmer</source>
      <translation>Khmer</translation>
    </message>
    <message>
      <source>Kiowa</source>
      <translation>Kiowa</translation>
    </message>
    <message>
      <source>Korean</source>
      <translation>Koreanisch</translation>
    </message>
    <message>
      <source>Korean Sign Language</source>
      <translation>Koreanische Gebärdensprache</translation>
    </message>
    <message>
      <source>Kurdish</source>
      <translation>Kurdisch</translation>
    </message>
    <message>
      <source>Lakota</source>
      <translation>Lakota</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Language of the window. Films keep the titles of the catalogue.</source>
      <translation>Sprache des Fensters. Filme behalten die Titel des Katalogs.</translation>
    </message>
    <message>
      <source>Latin</source>
      <translation>Latein</translation>
    </message>
    <message>
      <source>Latin American</source>
      <translation>Lateinamerikanisch</translation>
    </message>
    <message>
      <source>Latvia</source>
      <translation>Lettland</translation>
    </message>
    <message>
      <source>Latvian</source>
      <translation>Lettisch</translation>
    </message>
    <message>
      <source>Leaves you singing</source>
      <translation>Danach singst du</translation>
    </message>
    <message>
      <source>Lebanese</source>
      <translation>Libanesisch</translation>
    </message>
    <message>
      <source>Lebanon</source>
      <translation>Libanon</translation>
    </message>
    <message>
      <source>Lesotho</source>
      <translation>Lesotho</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Loading the encoder…</source>
      <translation>Encoder wird geladen…</translation>
    </message>
    <message>
      <source>Luxembourg</source>
      <translation>Luxemburg</translation>
    </message>
    <message>
      <source>MIT licence; cite Dooms, De Pessemier and Martens (2013).</source>
      <translation>MIT-Lizenz; zitiere Dooms, De Pessemier und Martens (2013).</translation>
    </message>
    <message>
      <source>Macedonian</source>
      <translation>Mazedonisch</translation>
    </message>
    <message>
      <source>Made from TMDB, under TMDB's terms: for your own use, never for training. Not endorsed or certified by TMDB.</source>
      <translation>Aus TMDB, unter den Bedingungen von TMDB: für den eigenen Gebrauch, nie zum Trainieren. Von TMDB weder unterstützt noch geprüft.</translation>
    </message>
    <message>
      <source>Malayalam</source>
      <translation>Malayalam</translation>
    </message>
    <message>
      <source>Mali</source>
      <translation>Mali</translation>
    </message>
    <message>
      <source>Malian</source>
      <translation>Malisch</translation>
    </message>
    <message>
      <source>Malta</source>
      <translation>Malta</translation>
    </message>
    <message>
      <source>Mandarin</source>
      <translation>Mandarin</translation>
    </message>
    <message>
      <source>Maori</source>
      <translation>Maori</translation>
    </message>
    <message>
      <source>Marathi</source>
      <translation>Marathi</translation>
    </message>
    <message>
      <source>Mauritania</source>
      <translation>Mauretanien</translation>
    </message>
    <message>
      <source>Melancholy romances</source>
      <translation>Melancholische Liebesfilme</translation>
    </message>
    <message>
      <source>Mende</source>
      <translation>Mende</translation>
    </message>
    <message>
      <source>Mexican</source>
      <translation>Mexikanisch</translation>
    </message>
    <message>
      <source>Mexico</source>
      <translation>Mexiko</translation>
    </message>
    <message>
      <source>Middle Eastern</source>
      <translation>Nahöstlich</translation>
    </message>
    <message>
      <source>Mixtec</source>
      <translation>Mixtekisch</translation>
    </message>
    <message>
      <source>Moroccan</source>
      <translation>Marokkanisch</translation>
    </message>
    <message>
      <source>Morocco</source>
      <translation>Marokko</translation>
    </message>
    <message>
      <source>Music</source>
      <translation>Musik</translation>
    </message>
    <message>
      <source>Musical</source>
      <translation>Musical</translation>
    </message>
    <message>
      <source>Mystery</source>
      <translation>Mystery</translation>
    </message>
    <message>
      <source>Netherlands</source>
      <translation>Niederlande</translation>
    </message>
    <message>
      <source>New Zealand</source>
      <translation>Neuseeland</translation>
    </message>
    <message>
      <source>Nez Perce</source>
      <translation>Nez Percé</translation>
    </message>
    <message>
      <source>No dialogue</source>
      <translation>Ohne Dialog</translation>
    </message>
    <message>
      <source>No licence is stated. Keep it to yourself; cite Hayati and others (2020).</source>
      <translation>Es ist keine Lizenz angegeben. Behalt es für dich; zitiere Hayati und andere (2020).</translation>
    </message>
    <message>
      <source>No licence is stated; from OMDb and IMDb. Keep it to yourself.</source>
      <translation>Es ist keine Lizenz angegeben; aus OMDb und IMDb. Behalt es für dich.</translation>
    </message>
    <message>
      <source>Non-commercial; may be passed on under the same conditions; cite Harper and Konstan (2015).</source>
      <translation>Nicht kommerziell; darf unter denselben Bedingungen weitergegeben werden; zitiere Harper und Konstan (2015).</translation>
    </message>
    <message>
      <source>Nordic</source>
      <translation>Nordisch</translation>
    </message>
    <message>
      <source>North Macedonia</source>
      <translation>Nordmazedonien</translation>
    </message>
    <message>
      <source>Norway</source>
      <translation>Norwegen</translation>
    </message>
    <message>
      <source>Norwegian</source>
      <translation>Norwegisch</translation>
    </message>
    <message>
      <source>Old Norse</source>
      <translation>Altnordisch</translation>
    </message>
    <message>
      <source>Osage</source>
      <translation>Osage</translation>
    </message>
    <message>
      <source>Pawnee</source>
      <translation>Pawnee</translation>
    </message>
    <message>
      <source>Persian</source>
      <translation>Persisch</translation>
    </message>
    <message>
      <source>Personal and non-commercial use of a local copy; may not be published again.</source>
      <translation>Persönlicher und nicht kommerzieller Gebrauch einer Kopie auf dem eigenen Computer; darf nicht wieder veröffentlicht werden.</translation>
    </message>
    <message>
      <source>Peru</source>
      <translation>Peru</translation>
    </message>
    <message>
      <source>Peruvian</source>
      <translation>Peruanisch</translation>
    </message>
    <message>
      <source>Playful comedies</source>
      <translation>Verspielte Komödien</translation>
    </message>
    <message>
      <source>Poland</source>
      <translation>Polen</translation>
    </message>
    <message>
      <source>Polish</source>
      <translation>Polnisch</translation>
    </message>
    <message>
      <source>Portuguese</source>
      <translation>Portugiesisch</translation>
    </message>
    <message>
      <source>Properly scary</source>
      <translation>Richtig gruselig</translation>
    </message>
    <message>
      <source>Punjabi</source>
      <translation>Panjabi</translation>
    </message>
    <message>
      <source>Qatar</source>
      <translation>Katar</translation>
    </message>
    <message>
      <source>Rate candidates</source>
      <translation>Kandidaten bewerten</translation>
    </message>
    <message>
      <source>Read messages</source>
      <translation>Nachrichten lesen</translation>
    </message>
    <message>
      <source>Reduced motion</source>
      <translation>Weniger Bewegung</translation>
    </message>
    <message>
      <source>Research use only; may not be passed on.</source>
      <translation>Nur für die Forschung; darf nicht weitergegeben werden.</translation>
    </message>
    <message>
      <source>Romance</source>
      <translation>Liebesfilm</translation>
    </message>
    <message>
      <source>Romance &amp; music</source>
      <translation>Liebe &amp; Musik</translation>
    </message>
    <message>
      <source>Romani</source>
      <translation>Romani</translation>
    </message>
    <message>
      <source>Romania</source>
      <translation>Rumänien</translation>
    </message>
    <message>
      <source>Romanian</source>
      <translation>Rumänisch</translation>
    </message>
    <message>
      <source>Russia</source>
      <translation>Russland</translation>
    </message>
    <message>
      <source>Russian</source>
      <translation>Russisch</translation>
    </message>
    <message>
      <source>Saudi</source>
      <translation>Saudisch</translation>
    </message>
    <message>
      <source>Saudi Arabia</source>
      <translation>Saudi-Arabien</translation>
    </message>
    <message>
      <source>Scandinavian</source>
      <translation>Skandinavisch</translation>
    </message>
    <message>
      <source>Sci-fi &amp; fantasy</source>
      <translation>Sci-Fi &amp; Fantasy</translation>
    </message>
    <message>
      <source>Science Fiction</source>
      <translation>Science-Fiction</translation>
    </message>
    <message>
      <source>Scots</source>
      <translation>Schottisch</translation>
    </message>
    <message>
      <source>Scottish</source>
      <translation>Schottisch</translation>
    </message>
    <message>
      <source>Senegal</source>
      <translation>Senegal</translation>
    </message>
    <message>
      <source>Senegalese</source>
      <translation>Senegalesisch</translation>
    </message>
    <message>
      <source>Serbian</source>
      <translation>Serbisch</translation>
    </message>
    <message>
      <source>Shanghainese</source>
      <translation>Shanghaichinesisch</translation>
    </message>
    <message>
      <source>Silent</source>
      <translation>Stummfilm</translation>
    </message>
    <message>
      <source>Silly comedies</source>
      <translation>Alberne Komödien</translation>
    </message>
    <message>
      <source>Singapore</source>
      <translation>Singapur</translation>
    </message>
    <message>
      <source>Singaporean</source>
      <translation>Singapurisch</translation>
    </message>
    <message>
      <source>Sinhala</source>
      <translation>Singhalesisch</translation>
    </message>
    <message>
      <source>Size of every text in the window.</source>
      <translation>Größe aller Texte im Fenster.</translation>
    </message>
    <message>
      <source>Slovak</source>
      <translation>Slowakisch</translation>
    </message>
    <message>
      <source>Slovenia</source>
      <translation>Slowenien</translation>
    </message>
    <message>
      <source>Somali</source>
      <translation>Somali</translation>
    </message>
    <message>
      <source>Sotho</source>
      <translation>Sotho</translation>
    </message>
    <message>
      <source>South Africa</source>
      <translation>Südafrika</translation>
    </message>
    <message>
      <source>South African</source>
      <translation>Südafrikanisch</translation>
    </message>
    <message>
      <source>South American</source>
      <translation>Südamerikanisch</translation>
    </message>
    <message>
      <source>South Korea</source>
      <translation>Südkorea</translation>
    </message>
    <message>
      <source>South Korean</source>
      <translation>Südkoreanisch</translation>
    </message>
    <message>
      <source>Soviet</source>
      <translation>Sowjetisch</translation>
    </message>
    <message>
      <source>Soviet Union</source>
      <translation>Sowjetunion</translation>
    </message>
    <message>
      <source>Spain</source>
      <translation>Spanien</translation>
    </message>
    <message>
      <source>Spanish</source>
      <translation>Spanisch</translation>
    </message>
    <message>
      <source>Sport</source>
      <translation>Sport</translation>
    </message>
    <message>
      <source>Start page</source>
      <translation>Startseite</translation>
    </message>
    <message>
      <source>Starting the encoder…</source>
      <translation>Encoder startet…</translation>
    </message>
    <message>
      <source>Suspenseful action</source>
      <translation>Spannende Action</translation>
    </message>
    <message>
      <source>Swahili</source>
      <translation>Swahili</translation>
    </message>
    <message>
      <source>Sweden</source>
      <translation>Schweden</translation>
    </message>
    <message>
      <source>Swedish</source>
      <translation>Schwedisch</translation>
    </message>
    <message>
      <source>Swiss</source>
      <translation>Schweizerisch</translation>
    </message>
    <message>
      <source>Switzerland</source>
      <translation>Schweiz</translation>
    </message>
    <message>
      <source>Syria</source>
      <translation>Syrien</translation>
    </message>
    <message>
      <source>System</source>
      <translation>System</translation>
    </message>
    <message>
      <source>Sámi</source>
      <translation>Samisch</translation>
    </message>
    <message>
      <source>Tagalog</source>
      <translation>Tagalog</translation>
    </message>
    <message>
      <source>Taiwan</source>
      <translation>Taiwan</translation>
    </message>
    <message>
      <source>Taiwanese</source>
      <translation>Taiwanisch</translation>
    </message>
    <message>
      <source>Taiwanese Hokkien</source>
      <translation>Taiwanisches Hokkien</translation>
    </message>
    <message>
      <source>Talk</source>
      <translation>Reden</translation>
    </message>
    <message>
      <source>Tamasheq</source>
      <translation>Tamascheq</translation>
    </message>
    <message>
      <source>Tamil</source>
      <translation>Tamil</translation>
    </message>
    <message>
      <source>Taste</source>
      <translation>Geschmack</translation>
    </message>
    <message>
      <source>Tatar</source>
      <translation>Tatarisch</translation>
    </message>
    <message>
      <source>Telugu</source>
      <translation>Telugu</translation>
    </message>
    <message>
      <source>Tender dramas</source>
      <translation>Zarte Dramen</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>Textgröße</translation>
    </message>
    <message>
      <source>Thai</source>
      <translation>Thailändisch</translation>
    </message>
    <message>
      <source>Thailand</source>
      <translation>Thailand</translation>
    </message>
    <message>
      <source>The language model may add soft wishes that the rules did not see. It never sets or lifts a limit.</source>
      <translation>Das Sprachmodell darf weiche Wünsche ergänzen, die die Regeln nicht gesehen haben. Grenzen setzt und löst es nie.</translation>
    </message>
    <message>
      <source>The language model rates the best twenty films; rating and computed match together make the order.</source>
      <translation>Das Sprachmodell bewertet die besten zwanzig Filme; Bewertung und berechnete Passung ergeben zusammen die Reihenfolge.</translation>
    </message>
    <message>
      <source>The language model words what was computed. What it adds of its own is not shown. English only.</source>
      <translation>Das Sprachmodell formuliert, was berechnet wurde. Was es von sich aus hinzufügt, wird nicht gezeigt. Nur auf Englisch.</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Farben</translation>
    </message>
    <message>
      <source>Things jump to their place instead of travelling there.</source>
      <translation>Dinge springen an ihren Platz, statt dorthin zu wandern.</translation>
    </message>
    <message>
      <source>Thriller</source>
      <translation>Thriller</translation>
    </message>
    <message>
      <source>Tibetan</source>
      <translation>Tibetisch</translation>
    </message>
    <message>
      <source>Time to undo</source>
      <translation>Zeit für Rückgängig</translation>
    </message>
    <message>
      <source>True stories</source>
      <translation>Wahre Geschichten</translation>
    </message>
    <message>
      <source>Tunisia</source>
      <translation>Tunesien</translation>
    </message>
    <message>
      <source>Tunisian</source>
      <translation>Tunesisch</translation>
    </message>
    <message>
      <source>Turkey</source>
      <translation>Türkei</translation>
    </message>
    <message>
      <source>Turkish</source>
      <translation>Türkisch</translation>
    </message>
    <message>
      <source>Ukraine</source>
      <translation>Ukraine</translation>
    </message>
    <message>
      <source>Ukrainian</source>
      <translation>Ukrainisch</translation>
    </message>
    <message>
      <source>United Arab Emirates</source>
      <translation>Vereinigte Arabische Emirate</translation>
    </message>
    <message>
      <source>United Kingdom</source>
      <translation>Großbritannien</translation>
    </message>
    <message>
      <source>United States</source>
      <translation>USA</translation>
    </message>
    <message>
      <source>Urdu</source>
      <translation>Urdu</translation>
    </message>
    <message>
      <source>Uruguay</source>
      <translation>Uruguay</translation>
    </message>
    <message>
      <source>Uruguayan</source>
      <translation>Uruguayisch</translation>
    </message>
    <message>
      <source>Venezuela</source>
      <translation>Venezuela</translation>
    </message>
    <message>
      <source>Venezuelan</source>
      <translation>Venezolanisch</translation>
    </message>
    <message>
      <source>Vietnam</source>
      <translation>Vietnam</translation>
    </message>
    <message>
      <source>Vietnamese</source>
      <translation>Vietnamesisch</translation>
    </message>
    <message>
      <source>War</source>
      <translation>Krieg</translation>
    </message>
    <message>
      <source>Weight of its ratings</source>
      <translation>Gewicht seiner Bewertungen</translation>
    </message>
    <message>
      <source>Welsh</source>
      <translation>Walisisch</translation>
    </message>
    <message>
      <source>Western</source>
      <translation>Western</translation>
    </message>
    <message>
      <source>What the window opens with.</source>
      <translation>Womit das Fenster aufgeht.</translation>
    </message>
    <message>
      <source>Where I left</source>
      <translation>Wo ich zuletzt war</translation>
    </message>
    <message>
      <source>Whimsical family films</source>
      <translation>Wunderliche Familienfilme</translation>
    </message>
    <message>
      <source>Wolof</source>
      <translation>Wolof</translation>
    </message>
    <message>
      <source>Word reasons and replies</source>
      <translation>Gründe und Antworten formulieren</translation>
    </message>
    <message>
      <source>Xhosa</source>
      <translation>Xhosa</translation>
    </message>
    <message>
      <source>Yiddish</source>
      <translation>Jiddisch</translation>
    </message>
    <message>
      <source>Yucatec Maya</source>
      <translation>Maya (Yukatan)</translation>
    </message>
    <message>
      <source>Yugoslav</source>
      <translation>Jugoslawisch</translation>
    </message>
    <message>
      <source>Yugoslavia</source>
      <translation>Jugoslawien</translation>
    </message>
    <message>
      <source>Zulu</source>
      <translation>Zulu</translation>
    </message>
    <message>
      <source>absurd</source>
      <translation>absurd</translation>
    </message>
    <message>
      <source>abuse</source>
      <translation>Missbrauch</translation>
    </message>
    <message>
      <source>action</source>
      <translation>Action</translation>
    </message>
    <message>
      <source>adventure</source>
      <translation>Abenteuer</translation>
    </message>
    <message>
      <source>all alike</source>
      <translation>alle gleich</translation>
    </message>
    <message>
      <source>already discussed</source>
      <translation>schon besprochen</translation>
    </message>
    <message>
      <source>angry</source>
      <translation>wütend</translation>
    </message>
    <message>
      <source>animal death</source>
      <translation>Tod eines Tiers</translation>
    </message>
    <message>
      <source>animation</source>
      <translation>Animation</translation>
    </message>
    <message>
      <source>based on Shakespeare</source>
      <translation>nach Shakespeare entstanden</translation>
    </message>
    <message>
      <source>based on a TV series</source>
      <translation>nach einer Fernsehserie entstanden</translation>
    </message>
    <message>
      <source>based on a children’s book</source>
      <translation>nach einem Kinderbuch entstanden</translation>
    </message>
    <message>
      <source>based on a comic book</source>
      <translation>nach einem Comic entstanden</translation>
    </message>
    <message>
      <source>based on a game</source>
      <translation>nach einem Spiel entstanden</translation>
    </message>
    <message>
      <source>based on a manga</source>
      <translation>nach einem Manga entstanden</translation>
    </message>
    <message>
      <source>based on a myth</source>
      <translation>nach einem Mythos entstanden</translation>
    </message>
    <message>
      <source>based on a novel</source>
      <translation>nach einem Roman entstanden</translation>
    </message>
    <message>
      <source>based on a picture book</source>
      <translation>nach einem Bilderbuch entstanden</translation>
    </message>
    <message>
      <source>based on a play</source>
      <translation>nach einem Theaterstück entstanden</translation>
    </message>
    <message>
      <source>based on a short story</source>
      <translation>nach einer Kurzgeschichte entstanden</translation>
    </message>
    <message>
      <source>based on a stage musical</source>
      <translation>nach einem Bühnenmusical entstanden</translation>
    </message>
    <message>
      <source>based on a true story</source>
      <translation>nach einer wahren Geschichte entstanden</translation>
    </message>
    <message>
      <source>based on a video game</source>
      <translation>nach einem Videospiel entstanden</translation>
    </message>
    <message>
      <source>based on an album</source>
      <translation>nach einem Album entstanden</translation>
    </message>
    <message>
      <source>based on toys</source>
      <translation>nach Spielzeug entstanden</translation>
    </message>
    <message>
      <source>biography</source>
      <translation>Biografie</translation>
    </message>
    <message>
      <source>bittersweet</source>
      <translation>bittersüß</translation>
    </message>
    <message>
      <source>bleak</source>
      <translation>trostlos</translation>
    </message>
    <message>
      <source>cerebral</source>
      <translation>anspruchsvoll</translation>
    </message>
    <message>
      <source>cheerful</source>
      <translation>fröhlich</translation>
    </message>
    <message>
      <source>comedy</source>
      <translation>Komödie</translation>
    </message>
    <message>
      <source>computer-animated</source>
      <translation>am Computer animiert</translation>
    </message>
    <message>
      <source>crime</source>
      <translation>Krimi</translation>
    </message>
    <message>
      <source>curious</source>
      <translation>neugierig</translation>
    </message>
    <message>
      <source>dark</source>
      <translation>düster</translation>
    </message>
    <message>
      <source>deadpan</source>
      <translation>lakonisch</translation>
    </message>
    <message>
      <source>discrimination</source>
      <translation>Diskriminierung</translation>
    </message>
    <message>
      <source>disturbing</source>
      <translation>verstörend</translation>
    </message>
    <message>
      <source>documentary</source>
      <translation>Dokumentarfilm</translation>
    </message>
    <message>
      <source>drama</source>
      <translation>Drama</translation>
    </message>
    <message>
      <source>dreamlike</source>
      <translation>traumartig</translation>
    </message>
    <message>
      <source>drugs</source>
      <translation>Drogen</translation>
    </message>
    <message>
      <source>eerie</source>
      <translation>unheimlich</translation>
    </message>
    <message>
      <source>epic</source>
      <translation>episch</translation>
    </message>
    <message>
      <source>everything I said</source>
      <translation>alles, was ich sagte</translation>
    </message>
    <message>
      <source>exhilarating</source>
      <translation>mitreißend</translation>
    </message>
    <message>
      <source>family</source>
      <translation>Familie</translation>
    </message>
    <message>
      <source>fantasy</source>
      <translation>Fantasy</translation>
    </message>
    <message>
      <source>films against words</source>
      <translation>Filme oder Worte</translation>
    </message>
    <message>
      <source>frightening</source>
      <translation>Beängstigendes</translation>
    </message>
    <message>
      <source>frightening scenes</source>
      <translation>beängstigende Szenen</translation>
    </message>
    <message>
      <source>funny</source>
      <translation>lustig</translation>
    </message>
    <message>
      <source>gore</source>
      <translation>blutige Bilder</translation>
    </message>
    <message>
      <source>gothic</source>
      <translation>schaurig</translation>
    </message>
    <message>
      <source>grief</source>
      <translation>Trauer</translation>
    </message>
    <message>
      <source>gritty</source>
      <translation>rau</translation>
    </message>
    <message>
      <source>hand-drawn</source>
      <translation>handgezeichnet</translation>
    </message>
    <message>
      <source>history</source>
      <translation>Geschichte</translation>
    </message>
    <message>
      <source>horror</source>
      <translation>Horror</translation>
    </message>
    <message>
      <source>how long a conversation is remembered</source>
      <translation>wie lange ein Gespräch nachwirkt</translation>
    </message>
    <message>
      <source>how much recent films count</source>
      <translation>wie viel neuere Filme zählen</translation>
    </message>
    <message>
      <source>how well known</source>
      <translation>wie bekannt</translation>
    </message>
    <message>
      <source>in black and white</source>
      <translation>schwarz-weiß</translation>
    </message>
    <message>
      <source>in love</source>
      <translation>verliebt</translation>
    </message>
    <message>
      <source>language</source>
      <translation>derbe Sprache</translation>
    </message>
    <message>
      <source>later in a series</source>
      <translation>später in einer Reihe</translation>
    </message>
    <message>
      <source>made in stop motion</source>
      <translation>in Stop-Motion gedreht</translation>
    </message>
    <message>
      <source>made of clay</source>
      <translation>aus Knete</translation>
    </message>
    <message>
      <source>made on a low budget</source>
      <translation>mit kleinem Budget gedreht</translation>
    </message>
    <message>
      <source>meditative</source>
      <translation>meditativ</translation>
    </message>
    <message>
      <source>melancholy</source>
      <translation>melancholisch</translation>
    </message>
    <message>
      <source>mild language</source>
      <translation>etwas derbe Sprache</translation>
    </message>
    <message>
      <source>mild violence</source>
      <translation>leichte Gewalt</translation>
    </message>
    <message>
      <source>mind-bending</source>
      <translation>vertrackt</translation>
    </message>
    <message>
      <source>mostly the latest</source>
      <translation>vor allem die letzten</translation>
    </message>
    <message>
      <source>music</source>
      <translation>Musik</translation>
    </message>
    <message>
      <source>musical</source>
      <translation>Musical</translation>
    </message>
    <message>
      <source>mystery</source>
      <translation>Mystery</translation>
    </message>
    <message>
      <source>neo-noir</source>
      <translation>im Stil des Neo-Noir</translation>
    </message>
    <message>
      <source>noir</source>
      <translation>im Stil des Film noir</translation>
    </message>
    <message>
      <source>nostalgic</source>
      <translation>nostalgisch</translation>
    </message>
    <message>
      <source>not for you</source>
      <translation>nichts für dich</translation>
    </message>
    <message>
      <source>not tonight</source>
      <translation>heute nicht</translation>
    </message>
    <message>
      <source>nudity</source>
      <translation>Nacktheit</translation>
    </message>
    <message>
      <source>off the beaten track</source>
      <translation>abseits des Bekannten</translation>
    </message>
    <message>
      <source>playful</source>
      <translation>verspielt</translation>
    </message>
    <message>
      <source>quirky</source>
      <translation>schräg</translation>
    </message>
    <message>
      <source>romance</source>
      <translation>Liebesfilm</translation>
    </message>
    <message>
      <source>romantic</source>
      <translation>romantisch</translation>
    </message>
    <message>
      <source>rousing</source>
      <translation>begeisternd</translation>
    </message>
    <message>
      <source>rudeness</source>
      <translation>Grobheit</translation>
    </message>
    <message>
      <source>sad</source>
      <translation>traurig</translation>
    </message>
    <message>
      <source>satirical</source>
      <translation>satirisch</translation>
    </message>
    <message>
      <source>scary</source>
      <translation>gruselig</translation>
    </message>
    <message>
      <source>science fiction</source>
      <translation>Science-Fiction</translation>
    </message>
    <message>
      <source>seen</source>
      <translation>gesehen</translation>
    </message>
    <message>
      <source>sensual</source>
      <translation>sinnlich</translation>
    </message>
    <message>
      <source>set in a single day</source>
      <translation>an einem einzigen Tag angesiedelt</translation>
    </message>
    <message>
      <source>set in a single night</source>
      <translation>in einer einzigen Nacht angesiedelt</translation>
    </message>
    <message>
      <source>set in a single place</source>
      <translation>an einem einzigen Ort angesiedelt</translation>
    </message>
    <message>
      <source>sex</source>
      <translation>Sex</translation>
    </message>
    <message>
      <source>silent</source>
      <translation>stumm</translation>
    </message>
    <message>
      <source>silly</source>
      <translation>albern</translation>
    </message>
    <message>
      <source>sport</source>
      <translation>Sport</translation>
    </message>
    <message>
      <source>stylish</source>
      <translation>stilvoll</translation>
    </message>
    <message>
      <source>suicide</source>
      <translation>Suizid</translation>
    </message>
    <message>
      <source>suspenseful</source>
      <translation>spannend</translation>
    </message>
    <message>
      <source>swearing</source>
      <translation>Flüche</translation>
    </message>
    <message>
      <source>tender</source>
      <translation>zart</translation>
    </message>
    <message>
      <source>tense</source>
      <translation>angespannt</translation>
    </message>
    <message>
      <source>the films I like</source>
      <translation>Filme, die ich mag</translation>
    </message>
    <message>
      <source>the last message</source>
      <translation>die letzte Nachricht</translation>
    </message>
    <message>
      <source>thriller</source>
      <translation>Thriller</translation>
    </message>
    <message>
      <source>tired</source>
      <translation>müde</translation>
    </message>
    <message>
      <source>told in real time</source>
      <translation>in Echtzeit erzählt</translation>
    </message>
    <message>
      <source>told out of order</source>
      <translation>nicht der Reihe nach erzählt</translation>
    </message>
    <message>
      <source>uplifting</source>
      <translation>aufbauend</translation>
    </message>
    <message>
      <source>violence</source>
      <translation>Gewalt</translation>
    </message>
    <message>
      <source>war</source>
      <translation>Krieg</translation>
    </message>
    <message>
      <source>warm</source>
      <translation>warmherzig</translation>
    </message>
    <message>
      <source>well known</source>
      <translation>bekannt</translation>
    </message>
    <message>
      <source>western</source>
      <translation>Western</translation>
    </message>
    <message>
      <source>what I say</source>
      <translation>was ich sage</translation>
    </message>
    <message>
      <source>whimsical</source>
      <translation>wunderlich</translation>
    </message>
    <message>
      <source>without dialogue</source>
      <translation>ohne Dialog</translation>
    </message>
    <message>
      <source>witty</source>
      <translation>geistreich</translation>
    </message>
  </context>
  <context>
    <name>Why</name>
    <message>
      <source>Ask for it</source>
      <translation>Wünschen</translation>
    </message>
    <message>
      <source>Computed match</source>
      <translation>Berechnete Passung</translation>
    </message>
    <message>
      <source>Counts before anything you said, and speaks against this film.</source>
      <translation>Zählt vor allem, was du gesagt hast, und spricht gegen diesen Film.</translation>
    </message>
    <message>
      <source>Counts before anything you said, and speaks for this film.</source>
      <translation>Zählt vor allem, was du gesagt hast, und spricht für diesen Film.</translation>
    </message>
    <message>
      <source>Held back by your limit: {limit}</source>
      <translation>Zurückgehalten von deiner Grenze: {limit}</translation>
    </message>
    <message>
      <source>Held back: {limit}</source>
      <translation>Zurückgehalten: {limit}</translation>
    </message>
    <message>
      <source>How well known it is</source>
      <translation>Wie bekannt er ist</translation>
    </message>
    <message>
      <source>If you asked for more “{word}”, it would rise to {rank}.</source>
      <translation>Mit dem Wunsch nach mehr „{word}“ stiege er auf den {rank} Platz.</translation>
    </message>
    <message>
      <source>In the words of the language model, checked against the reasons below.</source>
      <translation>In den Worten des Sprachmodells, geprüft an den Gründen darunter.</translation>
    </message>
    <message>
      <source>It is about as well known as most films, so this changes little.</source>
      <translation>Er ist etwa so bekannt wie die meisten Filme, das ändert also wenig.</translation>
    </message>
    <message>
      <source>It may be picked again: {rank}.</source>
      <translation>Er darf wieder vorgeschlagen werden: {rank} Platz.</translation>
    </message>
    <message>
      <source>It would be {rank} of {count} films</source>
      <translation>Er wäre {rank} von {count} Filmen</translation>
    </message>
    <message>
      <source>Its place among the picks</source>
      <translation>Sein Platz unter den Vorschlägen</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>Auslassen</translation>
    </message>
    <message>
      <source>Leave this wish out</source>
      <translation>Diesen Wunsch auslassen</translation>
    </message>
    <message>
      <source>Less of this</source>
      <translation>Weniger davon</translation>
    </message>
    <message>
      <source>More of this</source>
      <translation>Mehr davon</translation>
    </message>
    <message>
      <source>Moved from {old} to {new}.</source>
      <translation>Vom {old} auf den {new} Platz gerückt.</translation>
    </message>
    <message>
      <source>Never {person}</source>
      <translation>Nie {person}</translation>
    </message>
    <message>
      <source>Not because of this film</source>
      <translation>Nicht wegen dieses Films</translation>
    </message>
    <message>
      <source>Not because of this message</source>
      <translation>Nicht wegen dieser Nachricht</translation>
    </message>
    <message>
      <source>Not because of this place</source>
      <translation>Nicht wegen dieses Orts</translation>
    </message>
    <message>
      <source>Not picked any more. {reason}.</source>
      <translation>Kein Tipp mehr. {reason}.</translation>
    </message>
    <message>
      <source>Not tonight, you said</source>
      <translation>Heute nicht, sagtest du</translation>
    </message>
    <message>
      <source>Open film</source>
      <translation>Film öffnen</translation>
    </message>
    <message>
      <source>Show in chat</source>
      <translation>Im Chat zeigen</translation>
    </message>
    <message>
      <source>Still {rank}; the shares changed.</source>
      <translation>Weiter auf dem {rank} Platz; die Anteile haben sich geändert.</translation>
    </message>
    <message>
      <source>The language model’s rating</source>
      <translation>Bewertung des Sprachmodells</translation>
    </message>
    <message>
      <source>This comes close to it.</source>
      <translation>Dieser kommt dem nahe.</translation>
    </message>
    <message>
      <source>This does not have it.</source>
      <translation>Dieser hat das nicht.</translation>
    </message>
    <message>
      <source>This has it.</source>
      <translation>Dieser hat das.</translation>
    </message>
    <message>
      <source>This keeps clear of it.</source>
      <translation>Dieser kommt ohne das aus.</translation>
    </message>
    <message>
      <source>This one is further from it than most films are.</source>
      <translation>Dieser ist weiter von ihm entfernt als die meisten Filme.</translation>
    </message>
    <message>
      <source>This one is nearer to it than most films are.</source>
      <translation>Dieser ist ihm näher als die meisten Filme.</translation>
    </message>
    <message>
      <source>This one is neither nearer nor further than most.</source>
      <translation>Dieser ist weder näher noch weiter als die meisten.</translation>
    </message>
    <message>
      <source>Turn</source>
      <translation>Drehen</translation>
    </message>
    <message>
      <source>With “{dial}” turned towards “{end}”, it would rise to {rank}.</source>
      <translation>Mit „{dial}“ in Richtung „{end}“ stiege er auf den {rank} Platz.</translation>
    </message>
    <message>
      <source>Without {source} it would rise to {rank}.</source>
      <translation>Ohne {source} stiege er auf den {rank} Platz.</translation>
    </message>
    <message>
      <source>You asked for it.</source>
      <translation>Du hast danach gefragt.</translation>
    </message>
    <message>
      <source>You asked for less of it.</source>
      <translation>Du wolltest weniger davon.</translation>
    </message>
    <message>
      <source>You have seen it</source>
      <translation>Du kennst ihn</translation>
    </message>
    <message>
      <source>You like {film}.</source>
      <translation>Du magst {film}.</translation>
    </message>
    <message>
      <source>You pointed there on the map. It fits most films better than this one.</source>
      <translation>Dorthin hast du auf der Karte gezeigt. Das passt zu den meisten Filmen besser als zu diesem.</translation>
    </message>
    <message>
      <source>You pointed there on the map. It fits this film as well as most.</source>
      <translation>Dorthin hast du auf der Karte gezeigt. Das passt zu diesem Film so gut wie zu den meisten.</translation>
    </message>
    <message>
      <source>You pointed there on the map. It fits this film better than most.</source>
      <translation>Dorthin hast du auf der Karte gezeigt. Das passt zu diesem Film besser als zu den meisten.</translation>
    </message>
    <message>
      <source>You rated it {stars}.</source>
      <translation>Du hast ihn mit {stars} bewertet.</translation>
    </message>
    <message>
      <source>You said so. It fits most films better than this one.</source>
      <translation>Das hast du gesagt. Es passt zu den meisten Filmen besser als zu diesem.</translation>
    </message>
    <message>
      <source>You said so. It fits this film as well as most.</source>
      <translation>Das hast du gesagt. Es passt zu diesem Film so gut wie zu den meisten.</translation>
    </message>
    <message>
      <source>You said so. It fits this film better than most.</source>
      <translation>Das hast du gesagt. Es passt zu diesem Film besser als zu den meisten.</translation>
    </message>
    <message>
      <source>You said that it is not for you</source>
      <translation>Du hast gesagt, er ist nichts für dich</translation>
    </message>
    <message>
      <source>You sounded like it, and that counts a little: most films suit it better than this one.</source>
      <translation>So klangst du, und das zählt ein wenig: Die meisten Filme passen dazu besser als dieser.</translation>
    </message>
    <message>
      <source>You sounded like it, and that counts a little: this film suits it better than most.</source>
      <translation>So klangst du, und das zählt ein wenig: Dieser Film passt dazu besser als die meisten.</translation>
    </message>
    <message>
      <source>You sounded like it. It suits this film as well as most.</source>
      <translation>So klangst du. Es passt zu diesem Film so gut wie zu den meisten.</translation>
    </message>
    <message>
      <source>You told me about it yourself, so it is not offered</source>
      <translation>Du hast selbst von ihm erzählt, darum wird er nicht vorgeschlagen</translation>
    </message>
    <message>
      <source>You want less like {film}.</source>
      <translation>Du willst weniger wie {film}.</translation>
    </message>
    <message>
      <source>You want to watch {film}.</source>
      <translation>Du willst {film} schauen.</translation>
    </message>
    <message>
      <source>Your mood: {mood}</source>
      <translation>Deine Stimmung: {mood}</translation>
    </message>
    <message>
      <source>another part</source>
      <translation>ein anderer Teil</translation>
    </message>
    <message>
      <source>{film} comes first in the series</source>
      <translation>{film} kommt in der Reihe zuerst</translation>
    </message>
    <message>
      <source>{mine} % computed match ({match}) and {models} % the language model’s rating ({stars} of 5) make {score}: {rank} of the candidates.</source>
      <translation>{mine} % berechnete Passung ({match}) und {models} % Bewertung des Sprachmodells ({stars} von 5) ergeben {score}: {rank} unter den Kandidaten.</translation>
    </message>
    <message>
      <source>{mine} % computed match ({match}) and {models} % the mean of the language model’s ratings ({stars} of 5), because it did not come to this film, make {score}: {rank} of the candidates.</source>
      <translation>{mine} % berechnete Passung ({match}) und {models} % das Mittel der Bewertungen des Sprachmodells ({stars} von 5), weil es zu diesem Film nicht gekommen ist, ergeben {score}: {rank} unter den Kandidaten.</translation>
    </message>
    <message>
      <source>{rank} of {count} films that fit</source>
      <translation>{rank} von {count} passenden Filmen</translation>
    </message>
  </context>
  <context>
    <name>WhyPanel</name>
    <message>
      <source>Choose “Why?” on a film to see every reason, and to correct it.</source>
      <translation>Wähl „Warum?“ bei einem Film, um jeden Grund zu sehen und zu berichtigen.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation>Schließen (Esc)</translation>
    </message>
    <message>
      <source>Computed, not guessed: the points are the parts of the score that ranked this film, and they add up to it.</source>
      <translation>Berechnet, nicht geraten: Die Punkte sind die Teile der Punktzahl, die diesen Film einordnet, und zusammen ergeben sie sie.</translation>
    </message>
    <message>
      <source>It is first already.</source>
      <translation>Er ist schon der erste.</translation>
    </message>
    <message>
      <source>Nothing that was tried lifts it.</source>
      <translation>Nichts, was versucht wurde, hebt ihn.</translation>
    </message>
    <message>
      <source>Open a reason to see what it rests on, and to correct it.</source>
      <translation>Öffne einen Grund, um zu sehen, worauf er beruht, und um ihn zu berichtigen.</translation>
    </message>
    <message>
      <source>Speaks against it</source>
      <translation>Spricht dagegen</translation>
    </message>
    <message>
      <source>Speaks for it</source>
      <translation>Spricht dafür</translation>
    </message>
    <message>
      <source>What would make it fit better</source>
      <translation>Was ihn besser passen ließe</translation>
    </message>
    <message>
      <source>Why {film}?</source>
      <translation>Warum {film}?</translation>
    </message>
    <message>
      <source>share, points</source>
      <translation>Anteil, Punkte</translation>
    </message>
  </context>
  <context>
    <name>_Key</name>
    <message>
      <source>Key: {entries}</source>
      <translation>Legende: {entries}</translation>
    </message>
    <message>
      <source>disliked</source>
      <translation>nicht gemocht</translation>
    </message>
    <message>
      <source>liked</source>
      <translation>gemocht</translation>
    </message>
    <message>
      <source>mixed</source>
      <translation>gemischt</translation>
    </message>
    <message>
      <source>pick</source>
      <translation>Tipp</translation>
    </message>
    <message>
      <source>you</source>
      <translation>du</translation>
    </message>
  </context>
  <context>
    <name>_Prediction</name>
    <message>
      <source>{stars} predicted for you</source>
      <translation>{stars} für dich geschätzt</translation>
    </message>
  </context>
</TS>
