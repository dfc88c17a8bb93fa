// The program of the report's page. The page can be read without it; it adds clicks, filters, sorting and saving.
import { keepTargetsInSight } from './address.ts';
import { readData } from './data.ts';
import { connectFilters } from './filters.ts';
import { connectFlow } from './flow.ts';
import { connectMap } from './map.ts';
import { connectPanel } from './panel.ts';
import { openForPrint } from './print.ts';
import { makeSortable } from './sort.ts';

const data = readData();
const panel = connectPanel();
const filters = connectFilters(data);
connectMap(data, panel);
connectFlow(data, panel);
makeSortable();
openForPrint();
keepTargetsInSight(filters.reset);
