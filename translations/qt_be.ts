<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="be_BY" sourcelanguage="en">
<context>
    <name>CloseButton</name>
    <message>
        <source>Close Tab</source>
        <translation>Закрыць укладку</translation>
    </message>
</context>
<context>
    <name>Print Device Input Slot</name>
    <message>
        <source>Automatic</source>
        <translation>Аўтаматычна</translation>
    </message>
</context>
<context>
    <name>Print Device Output Bin</name>
    <message>
        <source>Automatic</source>
        <translation>Аўтаматычна</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Дыск</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>Файл %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>File Folder</source>
        <comment>Match Windows Explorer</comment>
        <translation>Папка з файламі</translation>
    </message>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Alias</source>
        <comment>OS X Finder</comment>
        <translation>Псеўданім</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <comment>All other platforms</comment>
        <translation>Ярлык</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Невядома</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Вылучыць усё</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Павялічыць</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>П&amp;аменшыць</translation>
    </message>
</context>
<context>
    <name>QAccessibleActionInterface</name>
    <message>
        <source>Press</source>
        <translation>Націснуць</translation>
    </message>
    <message>
        <source>Increase</source>
        <translation>Павялічыць</translation>
    </message>
    <message>
        <source>Decrease</source>
        <translation>Паменшыць</translation>
    </message>
    <message>
        <source>ShowMenu</source>
        <translation>Паказаць меню</translation>
    </message>
    <message>
        <source>SetFocus</source>
        <translation>Прыняць фокус</translation>
    </message>
    <message>
        <source>Toggle</source>
        <translation>Пераключыць</translation>
    </message>
    <message>
        <source>Scroll Left</source>
        <translation>Пракруціць улева</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>Пракруціць управа</translation>
    </message>
    <message>
        <source>Scroll Up</source>
        <translation>Пракруціць уверх</translation>
    </message>
    <message>
        <source>Scroll Down</source>
        <translation>Пракруціць уніз</translation>
    </message>
    <message>
        <source>Previous Page</source>
        <translation>Папярэдняя старонка</translation>
    </message>
    <message>
        <source>Next Page</source>
        <translation>Наступная старонка</translation>
    </message>
    <message>
        <source>Triggers the action</source>
        <translation>Выконвае дзеянне</translation>
    </message>
    <message>
        <source>Increase the value</source>
        <translation>Павялічвае значэнне</translation>
    </message>
    <message>
        <source>Decrease the value</source>
        <translation>Памяншае значэнне</translation>
    </message>
    <message>
        <source>Shows the menu</source>
        <translation>Паказвае меню</translation>
    </message>
    <message>
        <source>Sets the focus</source>
        <translation>Прымае фокус</translation>
    </message>
    <message>
        <source>Toggles the state</source>
        <translation>Пераключае стан</translation>
    </message>
    <message>
        <source>Scrolls to the left</source>
        <translation>Пракручвае ўлева</translation>
    </message>
    <message>
        <source>Scrolls to the right</source>
        <translation>Пракручвае ўправа</translation>
    </message>
    <message>
        <source>Scrolls up</source>
        <translation>Пракручвае ўверх</translation>
    </message>
    <message>
        <source>Scrolls down</source>
        <translation>Пракручвае ўніз</translation>
    </message>
    <message>
        <source>Goes back a page</source>
        <translation>Вяртае на старонку назад</translation>
    </message>
    <message>
        <source>Goes to the next page</source>
        <translation>Пераходзіць на наступную старонку</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>False</source>
        <translation>Не</translation>
    </message>
    <message>
        <source>True</source>
        <translation>Так</translation>
    </message>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>Адкрыць спіс выбару</translation>
    </message>
</context>
<context>
    <name>QCupsJobWidget</name>
    <message>
        <source>Scheduled &amp;printing:</source>
        <translation>&amp;Друк па раскладзе:</translation>
    </message>
    <message>
        <source>&amp;Billing information:</source>
        <translation>&amp;Звесткі для ўліку:</translation>
    </message>
    <message>
        <source>Job &amp;priority:</source>
        <translation>&amp;Прыярытэт задання:</translation>
    </message>
    <message>
        <source>&amp;End:</source>
        <comment>Banner page at end</comment>
        <translation>У &amp;канцы:</translation>
    </message>
    <message>
        <source>&amp;Start:</source>
        <comment>Banner page at start</comment>
        <translation>У п&amp;ачатку:</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Заданне</translation>
    </message>
    <message>
        <source>Job Control</source>
        <translation>Кіраванне заданнем</translation>
    </message>
    <message>
        <source>Scheduled printing:</source>
        <translation>Друк па раскладзе:</translation>
    </message>
    <message>
        <source>Billing information:</source>
        <translation>Звесткі для ўліку:</translation>
    </message>
    <message>
        <source>Job priority:</source>
        <translation>Прыярытэт задання:</translation>
    </message>
    <message>
        <source>Banner Pages</source>
        <translation>Тытульныя старонкі</translation>
    </message>
    <message>
        <source>End:</source>
        <comment>Banner page at end</comment>
        <translation>У канцы:</translation>
    </message>
    <message>
        <source>Start:</source>
        <comment>Banner page at start</comment>
        <translation>У пачатку:</translation>
    </message>
    <message>
        <source>Print Immediately</source>
        <translation>Друкаваць адразу</translation>
    </message>
    <message>
        <source>Hold Indefinitely</source>
        <translation>Адкласці без тэрміну</translation>
    </message>
    <message>
        <source>Day (06:00 to 17:59)</source>
        <translation>Дзень (з 06:00 да 17:59)</translation>
    </message>
    <message>
        <source>Night (18:00 to 05:59)</source>
        <translation>Ноч (з 18:00 да 05:59)</translation>
    </message>
    <message>
        <source>Second Shift (16:00 to 23:59)</source>
        <translation>Другая змена (з 16:00 да 23:59)</translation>
    </message>
    <message>
        <source>Third Shift (00:00 to 07:59)</source>
        <translation>Трэцяя змена (з 00:00 да 07:59)</translation>
    </message>
    <message>
        <source>Weekend (Saturday to Sunday)</source>
        <translation>Выхадныя (субота і нядзеля)</translation>
    </message>
    <message>
        <source>Specific Time</source>
        <translation>Зададзены час</translation>
    </message>
    <message>
        <source>None</source>
        <comment>CUPS Banner page</comment>
        <translation>Няма</translation>
    </message>
    <message>
        <source>Standard</source>
        <comment>CUPS Banner page</comment>
        <translation>Звычайная</translation>
    </message>
    <message>
        <source>Unclassified</source>
        <comment>CUPS Banner page</comment>
        <translation>Без грыфа</translation>
    </message>
    <message>
        <source>Confidential</source>
        <comment>CUPS Banner page</comment>
        <translation>Канфідэнцыяльна</translation>
    </message>
    <message>
        <source>Classified</source>
        <comment>CUPS Banner page</comment>
        <translation>Для службовага карыстання</translation>
    </message>
    <message>
        <source>Secret</source>
        <comment>CUPS Banner page</comment>
        <translation>Сакрэтна</translation>
    </message>
    <message>
        <source>Top Secret</source>
        <comment>CUPS Banner page</comment>
        <translation>Зусім сакрэтна</translation>
    </message>
</context>
<context>
    <name>QCupsPrinterSupport</name>
    <message>
        <source>Authentication Needed</source>
        <translation>Патрэбна праверка сапраўднасці</translation>
    </message>
    <message>
        <source>Authentication needed to use %1.</source>
        <translation>Каб карыстацца %1, патрэбна праверка сапраўднасці.</translation>
    </message>
    <message>
        <source>Authentication needed to use %1 on %2.</source>
        <translation>Каб карыстацца %1 на %2, патрэбна праверка сапраўднасці.</translation>
    </message>
    <message>
        <source>Username:</source>
        <translation>Імя карыстальніка:</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>Пароль:</translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message>
        <source>What&apos;s This?</source>
        <translation>Што гэта?</translation>
    </message>
</context>
<context>
    <name>QDialogButtonBox</name>
    <message>
        <source>OK</source>
        <translation>ОК</translation>
    </message>
</context>
<context>
    <name>QDockWidget</name>
    <message>
        <source>Float</source>
        <translation>Зрабіць асобным акном</translation>
    </message>
    <message>
        <source>Undocks and re-attaches the dock widget</source>
        <translation>Адлучае панэль і вяртае яе на месца</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыць</translation>
    </message>
    <message>
        <source>Closes the dock widget</source>
        <translation>Закрывае панэль</translation>
    </message>
</context>
<context>
    <name>QErrorMessage</name>
    <message>
        <source>Debug Message:</source>
        <translation>Адладачнае паведамленне:</translation>
    </message>
    <message>
        <source>Warning:</source>
        <translation>Папярэджанне:</translation>
    </message>
    <message>
        <source>Critical Error:</source>
        <translation>Крытычная памылка:</translation>
    </message>
    <message>
        <source>Fatal Error:</source>
        <translation>Непапраўная памылка:</translation>
    </message>
    <message>
        <source>Information:</source>
        <translation>Звесткі:</translation>
    </message>
    <message>
        <source>&amp;Show this message again</source>
        <translation>&amp;Паказваць гэта паведамленне зноў</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;ОК</translation>
    </message>
</context>
<context>
    <name>QFile</name>
    <message>
        <source>Destination file is the same file.</source>
        <translation>Файл прызначэння супадае з зыходным.</translation>
    </message>
    <message>
        <source>Source file does not exist.</source>
        <translation>Зыходны файл не існуе.</translation>
    </message>
    <message>
        <source>Destination file exists</source>
        <translation>Файл прызначэння ўжо існуе</translation>
    </message>
    <message>
        <source>Error while renaming: %1</source>
        <translation>Памылка пры перайменаванні: %1</translation>
    </message>
    <message>
        <source>Unable to restore from %1: %2</source>
        <translation>Не ўдалося аднавіць з %1: %2</translation>
    </message>
    <message>
        <source>Will not rename sequential file using block copy</source>
        <translation>Паслядоўны файл не пераймяноўваецца праз капіраванне блокамі</translation>
    </message>
    <message>
        <source>Cannot remove source file</source>
        <translation>Не ўдалося выдаліць зыходны файл</translation>
    </message>
    <message>
        <source>Cannot open destination file: %1</source>
        <translation>Не ўдалося адкрыць файл прызначэння: %1</translation>
    </message>
    <message>
        <source>Cannot open %1 for input</source>
        <translation>Не ўдалося адкрыць %1 для чытання</translation>
    </message>
    <message>
        <source>Cannot open for output: %1</source>
        <translation>Не ўдалося адкрыць для запісу: %1</translation>
    </message>
    <message>
        <source>Failure to write block</source>
        <translation>Не ўдалося запісаць блок</translation>
    </message>
    <message>
        <source>Failure to write block: %1</source>
        <translation>Не ўдалося запісаць блок: %1</translation>
    </message>
    <message>
        <source>Cannot create %1 for output</source>
        <translation>Не ўдалося стварыць %1 для запісу</translation>
    </message>
    <message>
        <source>Cannot create %1 for output: %2</source>
        <translation>Не ўдалося стварыць %1 для запісу: %2</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Дзе шукаць:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Тып файлаў:</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Дзе шукаць:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Вярнуцца назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Наперад</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Перайсці наперад</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Вышэйшая папка</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Перайсці ў вышэйшую папку</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Стварыць папку</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Стварыць новую папку</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Спіс</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Паказаць спісам</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Падрабязны спіс</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Паказаць падрабязным спісам</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Тып файлаў:</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Выбар папкі</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Адкрыццё</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Захаванне</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Папка:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Імя файла:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Адкрыць</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Выбраць</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Захаваць</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Усе файлы (*)</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>Паказаць </translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Перайменаваць</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Выдаліць</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Паказваць &amp;схаваныя файлы</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>&amp;Новая папка</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Усе файлы (*)</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Папкі</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Папка не знойдзена.
Праверце, ці правільна ўказана яе імя.</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 ужо існуе.
Замяніць?</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Файл не знойдзены.
Праверце, ці правільна ўказана яго імя.</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Новая папка</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Выдаліць</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>«%1» абаронены ад запісу.
Усё роўна выдаліць?</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>Сапраўды выдаліць «%1»?</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Не ўдалося выдаліць папку.</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Нядаўнія месцы</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Прыбраць</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Мой камп’ютар</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Дыск</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>Файл %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>File Folder</source>
        <comment>Match Windows Explorer</comment>
        <translation>Папка з файламі</translation>
    </message>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Alias</source>
        <comment>OS X Finder</comment>
        <translation>Псеўданім</translation>
    </message>
    <message>
        <source>Alias</source>
        <comment>Mac OS X Finder</comment>
        <translation>Псеўданім</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <comment>All other platforms</comment>
        <translation>Ярлык</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Невядома</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Бакавая панэль</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Спіс месцаў і закладак</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Invalid filename</source>
        <translation>Недапушчальнае імя файла</translation>
    </message>
    <message>
        <source>&lt;b&gt;The name &quot;%1&quot; cannot be used.&lt;/b&gt;&lt;p&gt;Try using another name, with fewer characters or no punctuation marks.</source>
        <translation>&lt;b&gt;Імя «%1» нельга выкарыстаць.&lt;/b&gt;&lt;p&gt;Выберыце іншае імя, карацейшае або без знакаў прыпынку.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Імя</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Памер</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>Match OS X Finder</comment>
        <translation>Від</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>All other platforms</comment>
        <translation>Тып</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Дата змянення</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Мой камп’ютар</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Камп’ютар</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 ТБ</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 ГБ</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 МБ</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 КБ</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Б</translation>
    </message>
</context>
<context>
    <name>QGnomeTheme</name>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;ОК</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Захаваць</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Скасаваць</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыць</translation>
    </message>
    <message>
        <source>Close without Saving</source>
        <translation>Закрыць без захавання</translation>
    </message>
</context>
<context>
    <name>QIODevice</name>
    <message>
        <source>Permission denied</source>
        <translation>Няма доступу</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>Занадта многа адкрытых файлаў</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Няма такога файла або папкі</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>На прыладзе не засталося месца</translation>
    </message>
    <message>
        <source>Unknown error</source>
        <translation>Невядомая памылка</translation>
    </message>
    <message>
        <source>file to open is a directory</source>
        <translation>файл, які адкрываецца, – папка</translation>
    </message>
</context>
<context>
    <name>QInputDialog</name>
    <message>
        <source>Enter a value:</source>
        <translation>Увядзіце значэнне:</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation>Націсніце клавішы</translation>
    </message>
    <message>
        <source>%1, ...</source>
        <translation>%1, ...</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Адмяніць</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Паўтарыць</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Вы&amp;разаць</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Капіраваць</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Уставіць</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Выдаліць</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Вылучыць усё</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Show Details...</source>
        <translation>Паказаць падрабязнасці...</translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation>Схаваць падрабязнасці...</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Page &amp;order:</source>
        <translation>Па&amp;радак старонак:</translation>
    </message>
    <message>
        <source>Pages &amp;per sheet:</source>
        <translation>Старонак на &amp;аркушы:</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Форма</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Папера</translation>
    </message>
    <message>
        <source>Page size:</source>
        <translation>Памер старонкі:</translation>
    </message>
    <message>
        <source>Width:</source>
        <translation>Шырыня:</translation>
    </message>
    <message>
        <source>Height:</source>
        <translation>Вышыня:</translation>
    </message>
    <message>
        <source>Paper source:</source>
        <translation>Крыніца паперы:</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Арыентацыя</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Кніжная</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Альбомная</translation>
    </message>
    <message>
        <source>Reverse landscape</source>
        <translation>Перавернутая альбомная</translation>
    </message>
    <message>
        <source>Reverse portrait</source>
        <translation>Перавернутая кніжная</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Палі</translation>
    </message>
    <message>
        <source>top margin</source>
        <translation>верхняе поле</translation>
    </message>
    <message>
        <source>left margin</source>
        <translation>левае поле</translation>
    </message>
    <message>
        <source>right margin</source>
        <translation>правае поле</translation>
    </message>
    <message>
        <source>bottom margin</source>
        <translation>ніжняе поле</translation>
    </message>
    <message>
        <source>Page Layout</source>
        <translation>Размяшчэнне старонак</translation>
    </message>
    <message>
        <source>Page order:</source>
        <translation>Парадак старонак:</translation>
    </message>
    <message>
        <source>Pages per sheet:</source>
        <translation>Старонак на аркушы:</translation>
    </message>
    <message>
        <source>Millimeters (mm)</source>
        <translation>Міліметры (мм)</translation>
    </message>
    <message>
        <source>Inches (in)</source>
        <translation>Цалі</translation>
    </message>
    <message>
        <source>Points (pt)</source>
        <translation>Пункты (пт)</translation>
    </message>
    <message>
        <source>Pica (P̸)</source>
        <translation>Піка (P̸)</translation>
    </message>
    <message>
        <source>Didot (DD)</source>
        <translation>Дзідо (DD)</translation>
    </message>
    <message>
        <source>Cicero (CC)</source>
        <translation>Цыцэра (CC)</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Іншы</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>мм</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>пт</translation>
    </message>
    <message>
        <source>in</source>
        <translation>цаляў</translation>
    </message>
</context>
<context>
    <name>QPageSize</name>
    <message>
        <source>Custom (%1mm x %2mm)</source>
        <translation>Іншы (%1 мм × %2 мм)</translation>
    </message>
    <message>
        <source>Custom (%1pt x %2pt)</source>
        <translation>Іншы (%1 пт × %2 пт)</translation>
    </message>
    <message>
        <source>Custom (%1in x %2in)</source>
        <translation>Іншы (%1 × %2 цаляў)</translation>
    </message>
    <message>
        <source>Custom (%1pc x %2pc)</source>
        <translation>Іншы (%1 × %2 пік)</translation>
    </message>
    <message>
        <source>Custom (%1DD x %2DD)</source>
        <translation>Іншы (%1 × %2 дзідо)</translation>
    </message>
    <message>
        <source>Custom (%1CC x %2CC)</source>
        <translation>Іншы (%1 × %2 цыцэра)</translation>
    </message>
    <message>
        <source>%1 x %2 in</source>
        <translation>%1 × %2 цаляў</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Іншы</translation>
    </message>
    <message>
        <source>Envelope B4</source>
        <translation>Канверт B4</translation>
    </message>
    <message>
        <source>Envelope B5</source>
        <translation>Канверт B5</translation>
    </message>
    <message>
        <source>Envelope B6</source>
        <translation>Канверт B6</translation>
    </message>
    <message>
        <source>Envelope C0</source>
        <translation>Канверт C0</translation>
    </message>
    <message>
        <source>Envelope C1</source>
        <translation>Канверт C1</translation>
    </message>
    <message>
        <source>Envelope C2</source>
        <translation>Канверт C2</translation>
    </message>
    <message>
        <source>Envelope C3</source>
        <translation>Канверт C3</translation>
    </message>
    <message>
        <source>Envelope C4</source>
        <translation>Канверт C4</translation>
    </message>
    <message>
        <source>Envelope C5</source>
        <translation>Канверт C5</translation>
    </message>
    <message>
        <source>Envelope C6</source>
        <translation>Канверт C6</translation>
    </message>
    <message>
        <source>Envelope C65</source>
        <translation>Канверт C65</translation>
    </message>
    <message>
        <source>Envelope C7</source>
        <translation>Канверт C7</translation>
    </message>
    <message>
        <source>Envelope DL</source>
        <translation>Канверт DL</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>ОК</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Захаваць</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Захаваць усё</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Адкрыць</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Так</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>Так для &amp;ўсіх</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Не</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>Не &amp;для ўсіх</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Перапыніць</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Паўтарыць</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Прапусціць</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыць</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасаваць</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Не захоўваць</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Даведка</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Прымяніць</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Скінуць</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Аднавіць прадвызначанае</translation>
    </message>
</context>
<context>
    <name>QPrintDialog</name>
    <message>
        <source>Custom value for %1</source>
        <translation>Іншае значэнне: %1</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Друк</translation>
    </message>
    <message>
        <source>Left to Right, Top to Bottom</source>
        <translation>Злева направа, зверху ўніз</translation>
    </message>
    <message>
        <source>Left to Right, Bottom to Top</source>
        <translation>Злева направа, знізу ўверх</translation>
    </message>
    <message>
        <source>Right to Left, Bottom to Top</source>
        <translation>Справа налева, знізу ўверх</translation>
    </message>
    <message>
        <source>Right to Left, Top to Bottom</source>
        <translation>Справа налева, зверху ўніз</translation>
    </message>
    <message>
        <source>Bottom to Top, Left to Right</source>
        <translation>Знізу ўверх, злева направа</translation>
    </message>
    <message>
        <source>Bottom to Top, Right to Left</source>
        <translation>Знізу ўверх, справа налева</translation>
    </message>
    <message>
        <source>Top to Bottom, Left to Right</source>
        <translation>Зверху ўніз, злева направа</translation>
    </message>
    <message>
        <source>Top to Bottom, Right to Left</source>
        <translation>Зверху ўніз, справа налева</translation>
    </message>
    <message>
        <source>1 (1x1)</source>
        <translation>1 (1×1)</translation>
    </message>
    <message>
        <source>2 (2x1)</source>
        <translation>2 (2×1)</translation>
    </message>
    <message>
        <source>4 (2x2)</source>
        <translation>4 (2×2)</translation>
    </message>
    <message>
        <source>6 (2x3)</source>
        <translation>6 (2×3)</translation>
    </message>
    <message>
        <source>9 (3x3)</source>
        <translation>9 (3×3)</translation>
    </message>
    <message>
        <source>16 (4x4)</source>
        <translation>16 (4×4)</translation>
    </message>
    <message>
        <source>All Pages</source>
        <translation>Усе старонкі</translation>
    </message>
    <message>
        <source>Odd Pages</source>
        <translation>Няцотныя старонкі</translation>
    </message>
    <message>
        <source>Even Pages</source>
        <translation>Цотныя старонкі</translation>
    </message>
    <message>
        <source>&amp;Options &gt;&gt;</source>
        <translation>&amp;Параметры &gt;&gt;</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Друкаваць</translation>
    </message>
    <message>
        <source>&amp;Options &lt;&lt;</source>
        <translation>&amp;Параметры &lt;&lt;</translation>
    </message>
    <message>
        <source>Invalid Pages Definition</source>
        <translation>Няправільны пералік старонак</translation>
    </message>
    <message>
        <source>%1 does not follow the correct syntax. Please use &apos;,&apos; to separate ranges and pages, &apos;-&apos; to define ranges and make sure ranges do not intersect with each other.</source>
        <translation>Пералік %1 запісаны няправільна. Раздзяляйце старонкі і дыяпазоны коскай, запісвайце дыяпазоны праз злучок і сачыце, каб яны не перасякаліся.</translation>
    </message>
    <message>
        <source>Duplex Settings Conflicts</source>
        <translation>Несумяшчальныя налады двухбаковага друку</translation>
    </message>
    <message>
        <source>There are conflicts in duplex settings. Do you want to fix them?</source>
        <translation>Налады двухбаковага друку супярэчаць адна адной. Выправіць іх?</translation>
    </message>
    <message>
        <source>Print to File (PDF)</source>
        <translation>Друк у файл (PDF)</translation>
    </message>
    <message>
        <source>Local file</source>
        <translation>Мясцовы файл</translation>
    </message>
    <message>
        <source>Write PDF file</source>
        <translation>Запісаць файл PDF</translation>
    </message>
    <message>
        <source>Print To File ...</source>
        <translation>Друк у файл...</translation>
    </message>
    <message>
        <source>%1 is a directory.
Please choose a different file name.</source>
        <translation>%1 – папка.
Выберыце іншае імя файла.</translation>
    </message>
    <message>
        <source>File %1 is not writable.
Please choose a different file name.</source>
        <translation>Файл %1 нельга запісаць.
Выберыце іншае імя файла.</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to overwrite it?</source>
        <translation>%1 ужо існуе.
Перапісаць?</translation>
    </message>
    <message>
        <source>Options &apos;Pages Per Sheet&apos; and &apos;Page Set&apos; cannot be used together.
Please turn one of those options off.</source>
        <translation>Налады «Старонак на аркушы» і «Набор старонак» нельга спалучаць.
Адключыце адну з іх.</translation>
    </message>
    <message>
        <source>The &apos;From&apos; value cannot be greater than the &apos;To&apos; value.</source>
        <translation>Першая старонка не можа быць большая за апошнюю.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>ОК</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Аўтаматычна</translation>
    </message>
</context>
<context>
    <name>QPrintPreviewDialog</name>
    <message>
        <source>Page Setup</source>
        <translation>Параметры старонкі</translation>
    </message>
    <message>
        <source>Print Preview</source>
        <translation>Прагляд перад друкам</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Наступная старонка</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Папярэдняя старонка</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Першая старонка</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>Апошняя старонка</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Па шырыні</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Старонка цалкам</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Павялічыць</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Паменшыць</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Кніжная</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Альбомная</translation>
    </message>
    <message>
        <source>Show single page</source>
        <translation>Паказаць адну старонку</translation>
    </message>
    <message>
        <source>Show facing pages</source>
        <translation>Паказаць разварот</translation>
    </message>
    <message>
        <source>Show overview of all pages</source>
        <translation>Паказаць усе старонкі</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Друк</translation>
    </message>
    <message>
        <source>Page setup</source>
        <translation>Параметры старонкі</translation>
    </message>
    <message>
        <source>Export to PDF</source>
        <translation>Экспарт у PDF</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesDialog</name>
    <message>
        <source>Printer Properties</source>
        <translation>Уласцівасці прынтара</translation>
    </message>
    <message>
        <source>Job Options</source>
        <translation>Параметры задання</translation>
    </message>
    <message>
        <source>Page Setup Conflicts</source>
        <translation>Несумяшчальныя параметры старонкі</translation>
    </message>
    <message>
        <source>There are conflicts in page setup options. Do you want to fix them?</source>
        <translation>Параметры старонкі супярэчаць адзін аднаму. Выправіць іх?</translation>
    </message>
    <message>
        <source>Advanced Option Conflicts</source>
        <translation>Несумяшчальныя дадатковыя параметры</translation>
    </message>
    <message>
        <source>There are conflicts in some advanced options. Do you want to fix them?</source>
        <translation>Дадатковыя параметры супярэчаць адзін аднаму. Выправіць іх?</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesWidget</name>
    <message>
        <source>Form</source>
        <translation>Форма</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Старонка</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Дадаткова</translation>
    </message>
    <message>
        <source>There are conflicts in some options. Please fix them.</source>
        <translation>Некаторыя параметры супярэчаць адзін аднаму. Выпраўце іх.</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Page &amp;Set:</source>
        <translation>&amp;Набор старонак:</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Форма</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Копіі</translation>
    </message>
    <message>
        <source>Print range</source>
        <translation>Што друкаваць</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>Усе старонкі</translation>
    </message>
    <message>
        <source>Pages from</source>
        <translation>Старонкі з</translation>
    </message>
    <message>
        <source>to</source>
        <translation>па</translation>
    </message>
    <message>
        <source>Current Page</source>
        <translation>Бягучая старонка</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Вылучанае</translation>
    </message>
    <message>
        <source>Output Settings</source>
        <translation>Параметры вываду</translation>
    </message>
    <message>
        <source>Copies:</source>
        <translation>Колькасць копій:</translation>
    </message>
    <message>
        <source>Collate</source>
        <translation>Па копіях</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>У адваротным парадку</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Параметры</translation>
    </message>
    <message>
        <source>Color Mode</source>
        <translation>Колернасць</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>Каляровы</translation>
    </message>
    <message>
        <source>Grayscale</source>
        <translation>Адценні шэрага</translation>
    </message>
    <message>
        <source>Page Set:</source>
        <translation>Набор старонак:</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Старонкі</translation>
    </message>
    <message>
        <source>Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.</source>
        <translation>Пералічыце старонкі і дыяпазоны праз коску. Дыяпазон – два нумары праз злучок. Напрыклад, 3,5-7,9 друкуе старонкі 3, 5, 6, 7 і 9.</translation>
    </message>
    <message>
        <source>Double Sided Printing</source>
        <translation>Двухбаковы друк</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Няма</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation>Пераплёт па доўгім баку</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation>Пераплёт па кароткім баку</translation>
    </message>
    <message>
        <source>Duplex Printing</source>
        <translation>Двухбаковы друк</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Няма</translation>
    </message>
    <message>
        <source>Long side</source>
        <translation>Па доўгім баку</translation>
    </message>
    <message>
        <source>Short side</source>
        <translation>Па кароткім баку</translation>
    </message>
</context>
<context>
    <name>QPrintWidget</name>
    <message>
        <source>Form</source>
        <translation>Форма</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Прынтар</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Імя:</translation>
    </message>
    <message>
        <source>P&amp;roperties</source>
        <translation>&amp;Уласцівасці</translation>
    </message>
    <message>
        <source>Location:</source>
        <translation>Месца:</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Прагляд</translation>
    </message>
    <message>
        <source>Type:</source>
        <translation>Тып:</translation>
    </message>
    <message>
        <source>Output &amp;file:</source>
        <translation>&amp;Файл вываду:</translation>
    </message>
    <message>
        <source>...</source>
        <translation>...</translation>
    </message>
</context>
<context>
    <name>QProgressDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Скасаваць</translation>
    </message>
</context>
<context>
    <name>QSaveFile</name>
    <message>
        <source>Existing file %1 is not writable</source>
        <translation>Наяўны файл %1 нельга запісаць</translation>
    </message>
    <message>
        <source>Filename refers to a directory</source>
        <translation>Імя файла належыць папцы</translation>
    </message>
    <message>
        <source>QSaveFile cannot open &apos;%1&apos; without direct write fallback enabled.</source>
        <translation>Файл «%1» нельга запісаць бяспечна.</translation>
    </message>
    <message>
        <source>Writing canceled by application</source>
        <translation>Запіс скасаваны праграмай</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Scroll here</source>
        <translation>Пракруціць сюды</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Да левага краю</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>У пачатак</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Да правага краю</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>У канец</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>На старонку ўлева</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>На старонку ўверх</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>На старонку ўправа</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>На старонку ўніз</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Пракруціць улева</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Пракруціць уверх</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Пракруціць управа</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Пракруціць уніз</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Space</source>
        <translation>Прабел</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Улева</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Уверх</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Управа</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Уніз</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Даведка</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Наперад</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Стоп</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Абнавіць</translation>
    </message>
    <message>
        <source>Home Page</source>
        <translation>Хатняя старонка</translation>
    </message>
    <message>
        <source>Favorites</source>
        <translation>Абранае</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыць</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Капіраваць</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Выразаць</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Уставіць</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Захаваць</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новы</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Адкрыць</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Знайсці</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Адмяніць</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Паўтарыць</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Павялічыць</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Паменшыць</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налады</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Выхад</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Так</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Не</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасаваць</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Прынтар</translation>
    </message>
</context>
<context>
    <name>QSpiAccessibleBridge</name>
    <message>
        <source>invalid role</source>
        <translation>недапушчальная роля</translation>
    </message>
    <message>
        <source>title bar</source>
        <translation>радок загалоўка</translation>
    </message>
    <message>
        <source>menu bar</source>
        <translation>радок меню</translation>
    </message>
    <message>
        <source>scroll bar</source>
        <translation>паласа пракруткі</translation>
    </message>
    <message>
        <source>grip</source>
        <translation>захоп</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>гук</translation>
    </message>
    <message>
        <source>cursor</source>
        <translation>курсор</translation>
    </message>
    <message>
        <source>text caret</source>
        <translation>тэкставы курсор</translation>
    </message>
    <message>
        <source>alert message</source>
        <translation>папярэджанне</translation>
    </message>
    <message>
        <source>filler</source>
        <translation>запаўняльнік</translation>
    </message>
    <message>
        <source>popup menu</source>
        <translation>кантэкстнае меню</translation>
    </message>
    <message>
        <source>menu item</source>
        <translation>пункт меню</translation>
    </message>
    <message>
        <source>tool tip</source>
        <translation>падказка</translation>
    </message>
    <message>
        <source>application</source>
        <translation>праграма</translation>
    </message>
    <message>
        <source>document</source>
        <translation>дакумент</translation>
    </message>
    <message>
        <source>panel</source>
        <translation>панэль</translation>
    </message>
    <message>
        <source>chart</source>
        <translation>дыяграма</translation>
    </message>
    <message>
        <source>dialog</source>
        <translation>дыялог</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>рамка</translation>
    </message>
    <message>
        <source>separator</source>
        <translation>раздзяляльнік</translation>
    </message>
    <message>
        <source>tool bar</source>
        <translation>панэль інструментаў</translation>
    </message>
    <message>
        <source>status bar</source>
        <translation>радок стану</translation>
    </message>
    <message>
        <source>table</source>
        <translation>табліца</translation>
    </message>
    <message>
        <source>column header</source>
        <translation>загаловак слупка</translation>
    </message>
    <message>
        <source>row header</source>
        <translation>загаловак радка</translation>
    </message>
    <message>
        <source>column</source>
        <translation>слупок</translation>
    </message>
    <message>
        <source>row</source>
        <translation>радок</translation>
    </message>
    <message>
        <source>cell</source>
        <translation>ячэйка</translation>
    </message>
    <message>
        <source>link</source>
        <translation>спасылка</translation>
    </message>
    <message>
        <source>help balloon</source>
        <translation>усплывальная даведка</translation>
    </message>
    <message>
        <source>assistant</source>
        <translation>памочнік</translation>
    </message>
    <message>
        <source>list</source>
        <translation>спіс</translation>
    </message>
    <message>
        <source>list item</source>
        <translation>элемент спіса</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>дрэва</translation>
    </message>
    <message>
        <source>tree item</source>
        <translation>элемент дрэва</translation>
    </message>
    <message>
        <source>page tab</source>
        <translation>укладка</translation>
    </message>
    <message>
        <source>property page</source>
        <translation>старонка ўласцівасцей</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>індыкатар</translation>
    </message>
    <message>
        <source>graphic</source>
        <translation>малюнак</translation>
    </message>
    <message>
        <source>label</source>
        <translation>надпіс</translation>
    </message>
    <message>
        <source>text</source>
        <translation>тэкст</translation>
    </message>
    <message>
        <source>push button</source>
        <translation>кнопка</translation>
    </message>
    <message>
        <source>check box</source>
        <translation>сцяжок</translation>
    </message>
    <message>
        <source>radio button</source>
        <translation>пераключальнік</translation>
    </message>
    <message>
        <source>combo box</source>
        <translation>поле са спісам</translation>
    </message>
    <message>
        <source>progress bar</source>
        <translation>індыкатар выканання</translation>
    </message>
    <message>
        <source>dial</source>
        <translation>кругавы рэгулятар</translation>
    </message>
    <message>
        <source>hotkey field</source>
        <translation>поле спалучэння клавіш</translation>
    </message>
    <message>
        <source>slider</source>
        <translation>паўзунок</translation>
    </message>
    <message>
        <source>spin box</source>
        <translation>лічыльнік</translation>
    </message>
    <message>
        <source>canvas</source>
        <translation>палатно</translation>
    </message>
    <message>
        <source>animation</source>
        <translation>анімацыя</translation>
    </message>
    <message>
        <source>equation</source>
        <translation>формула</translation>
    </message>
    <message>
        <source>button with drop down</source>
        <translation>кнопка са спісам</translation>
    </message>
    <message>
        <source>button menu</source>
        <translation>кнопка з меню</translation>
    </message>
    <message>
        <source>button with drop down grid</source>
        <translation>кнопка з сеткай</translation>
    </message>
    <message>
        <source>space</source>
        <translation>прабел</translation>
    </message>
    <message>
        <source>page tab list</source>
        <translation>радок укладак</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>гадзіннік</translation>
    </message>
    <message>
        <source>splitter</source>
        <translation>раздзяляльнік абласцей</translation>
    </message>
    <message>
        <source>layered pane</source>
        <translation>шматслаёвая панэль</translation>
    </message>
    <message>
        <source>web document</source>
        <translation>вэб-дакумент</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>абзац</translation>
    </message>
    <message>
        <source>section</source>
        <translation>раздзел</translation>
    </message>
    <message>
        <source>color chooser</source>
        <translation>выбар колеру</translation>
    </message>
    <message>
        <source>footer</source>
        <translation>ніжні калантытул</translation>
    </message>
    <message>
        <source>form</source>
        <translation>форма</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>загаловак</translation>
    </message>
    <message>
        <source>note</source>
        <translation>заўвага</translation>
    </message>
    <message>
        <source>complementary content</source>
        <translation>дадатковае змесціва</translation>
    </message>
    <message>
        <source>terminal</source>
        <translation>тэрмінал</translation>
    </message>
    <message>
        <source>desktop</source>
        <translation>працоўны стол</translation>
    </message>
    <message>
        <source>notification</source>
        <translation>апавяшчэнне</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>невядома</translation>
    </message>
    <message>
        <source>window</source>
        <translation>акно</translation>
    </message>
</context>
<context>
    <name>QStandardPaths</name>
    <message>
        <source>Desktop</source>
        <translation>Працоўны стол</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Дакументы</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Шрыфты</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Праграмы</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Музыка</translation>
    </message>
    <message>
        <source>Movies</source>
        <translation>Відэа</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Малюнкі</translation>
    </message>
    <message>
        <source>Temporary Directory</source>
        <translation>Часовая папка</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Хатняя папка</translation>
    </message>
    <message>
        <source>Application Data</source>
        <translation>Даныя праграмы</translation>
    </message>
    <message>
        <source>Application Configuration</source>
        <translation>Налады праграмы</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Кэш</translation>
    </message>
    <message>
        <source>Shared Data</source>
        <translation>Агульныя даныя</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>Часовыя даныя сеанса</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Налады</translation>
    </message>
    <message>
        <source>Shared Configuration</source>
        <translation>Агульныя налады</translation>
    </message>
    <message>
        <source>Shared Cache</source>
        <translation>Агульны кэш</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Спампаванае</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Агульнадаступнае</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Шаблоны</translation>
    </message>
    <message>
        <source>Temporary Items</source>
        <translation>Часовыя файлы</translation>
    </message>
</context>
<context>
    <name>QTabBar</name>
    <message>
        <source>Scroll Left</source>
        <translation>Пракруціць улева</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>Пракруціць управа</translation>
    </message>
</context>
<context>
    <name>QUndoGroup</name>
    <message>
        <source>Undo %1</source>
        <translation>Адмяніць %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>Default text for undo action</comment>
        <translation>Адмяніць</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Паўтарыць %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <comment>Default text for redo action</comment>
        <translation>Паўтарыць</translation>
    </message>
</context>
<context>
    <name>QUndoModel</name>
    <message>
        <source>&lt;empty&gt;</source>
        <translation>&lt;пуста&gt;</translation>
    </message>
</context>
<context>
    <name>QUndoStack</name>
    <message>
        <source>Undo %1</source>
        <translation>Адмяніць %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>Default text for undo action</comment>
        <translation>Адмяніць</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Паўтарыць %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <comment>Default text for redo action</comment>
        <translation>Паўтарыць</translation>
    </message>
</context>
<context>
    <name>QUnicodeControlCharacterMenu</name>
    <message>
        <source>LRM Left-to-right mark</source>
        <translation>LRM Знак напрамку злева направа</translation>
    </message>
    <message>
        <source>RLM Right-to-left mark</source>
        <translation>RLM Знак напрамку справа налева</translation>
    </message>
    <message>
        <source>ZWJ Zero width joiner</source>
        <translation>ZWJ Злучальнік нулявой шырыні</translation>
    </message>
    <message>
        <source>ZWNJ Zero width non-joiner</source>
        <translation>ZWNJ Раздзяляльнік нулявой шырыні</translation>
    </message>
    <message>
        <source>ZWSP Zero width space</source>
        <translation>ZWSP Прабел нулявой шырыні</translation>
    </message>
    <message>
        <source>LRE Start of left-to-right embedding</source>
        <translation>LRE Пачатак устаўкі злева направа</translation>
    </message>
    <message>
        <source>RLE Start of right-to-left embedding</source>
        <translation>RLE Пачатак устаўкі справа налева</translation>
    </message>
    <message>
        <source>LRO Start of left-to-right override</source>
        <translation>LRO Пачатак прымусовага напрамку злева направа</translation>
    </message>
    <message>
        <source>RLO Start of right-to-left override</source>
        <translation>RLO Пачатак прымусовага напрамку справа налева</translation>
    </message>
    <message>
        <source>PDF Pop directional formatting</source>
        <translation>PDF Канец змены напрамку</translation>
    </message>
    <message>
        <source>LRI Left-to-right isolate</source>
        <translation>LRI Ізаляцыя злева направа</translation>
    </message>
    <message>
        <source>RLI Right-to-left isolate</source>
        <translation>RLI Ізаляцыя справа налева</translation>
    </message>
    <message>
        <source>FSI First strong isolate</source>
        <translation>FSI Ізаляцыя па першым знаку</translation>
    </message>
    <message>
        <source>PDI Pop directional isolate</source>
        <translation>PDI Канец ізаляцыі</translation>
    </message>
    <message>
        <source>Insert Unicode control character</source>
        <translation>Уставіць кіруючы знак Юнікода</translation>
    </message>
</context>
<context>
    <name>QWhatsThisAction</name>
    <message>
        <source>What&apos;s This?</source>
        <translation>Што гэта?</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Адмяніць</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Паўтарыць</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Вы&amp;разаць</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Капіраваць</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Капіраваць &amp;адрас спасылкі</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Уставіць</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Выдаліць</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Вылучыць усё</translation>
    </message>
</context>
</TS>
